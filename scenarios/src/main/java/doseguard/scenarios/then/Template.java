package doseguard.scenarios.then;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The form of a phrase: words as they are, and slots in capitals for what varies. A slot of one
 * name takes one word, any other takes all words up to the next fixed one.
 */
final class Template {

  /** Words in capitals that are no slots: what an outcome can claim. */
  private static final Set<String> CLAIMS =
      Set.of("UNDETECTABLE", "NOTICED", "BOUNDED", "WITHHELD");

  private final String form;
  private final List<String> parts;

  /**
   * Makes a form.
   *
   * @param form for example {@code alarm ALARM within TIME}
   */
  Template(String form) {
    this.form = form;
    this.parts = List.of(form.split(" ", -1));
  }

  /**
   * A word of a phrase, or the words in a slot.
   *
   * @param text the words
   * @param index where they begin in the phrase
   */
  record Piece(String text, int index) {}

  /**
   * What matching found.
   *
   * @param slots what stands in the slots, in order
   * @param index where in the phrase matching ended
   * @param missing the part of the form that was not found; empty when the phrase is longer
   * @param whole whether the whole phrase has this form
   */
  record Match(List<Piece> slots, int index, String missing, boolean whole) {}

  /**
   * The form as written for people.
   *
   * @return for example {@code alarm ALARM within TIME}
   */
  String form() {
    return form.replace(" ;", ";");
  }

  /**
   * Cuts a phrase into words; a semicolon is a word of its own.
   *
   * @param phrase the phrase
   * @return its words
   */
  static List<Piece> words(String phrase) {
    List<Piece> words = new ArrayList<>();
    int at = 0;
    for (String word : phrase.split(" ", -1)) {
      boolean cut = word.length() > 1 && word.endsWith(";");
      String bare = cut ? word.substring(0, word.length() - 1) : word;
      if (!bare.isEmpty()) {
        words.add(new Piece(bare, at));
      }
      if (cut) {
        words.add(new Piece(";", at + bare.length()));
      }
      at += word.length() + 1;
    }
    return words;
  }

  /**
   * Compares a phrase with this form.
   *
   * @param words the phrase's words
   * @param end the phrase's length
   * @return how far it fits
   */
  Match match(List<Piece> words, int end) {
    List<Piece> slots = new ArrayList<>();
    int at = 0;
    for (int part = 0; part < parts.size(); part++) {
      String wanted = parts.get(part);
      int next = at;
      if (slot(wanted)) {
        next = slotEnd(words, at, part);
      } else if (at < words.size() && words.get(at).text().equals(wanted)) {
        next = at + 1;
      }
      if (next == at) {
        int index = at < words.size() ? words.get(at).index() : end;
        return new Match(slots, index, missing(part), false);
      }
      if (slot(wanted)) {
        slots.add(joined(words.subList(at, next)));
      }
      at = next;
    }
    boolean whole = at == words.size();
    return new Match(slots, whole ? end : words.get(at).index(), "", whole);
  }

  private String missing(int part) {
    String rest = String.join(" ", parts.subList(part, parts.size())).replace(" ;", ";");
    return part == 0 ? parts.get(0) : rest;
  }

  private int slotEnd(List<Piece> words, int from, int part) {
    if (parts.get(part).equals("NAME")) {
      return Math.min(from + 1, words.size());
    }
    String stop = part + 1 < parts.size() ? parts.get(part + 1) : "";
    int end = from;
    while (end < words.size() && !words.get(end).text().equals(stop)) {
      end++;
    }
    return end;
  }

  private static Piece joined(List<Piece> words) {
    StringBuilder text = new StringBuilder();
    for (Piece word : words) {
      boolean glued = text.isEmpty() || word.text().equals(";");
      text.append(glued ? "" : " ").append(word.text());
    }
    return new Piece(text.toString(), words.get(0).index());
  }

  private static boolean slot(String part) {
    return part.length() > 1 && part.equals(part.toUpperCase(Locale.ROOT)) && !fixed(part);
  }

  private static boolean fixed(String part) {
    return CLAIMS.contains(part);
  }
}
