package doseguard.scenarios.quantity;

import java.util.Collection;
import java.util.Locale;

/** Guesses which known name was meant by an unknown one. */
public final class Names {

  private Names() {}

  /**
   * A guess to append to a message.
   *
   * @param name what was written
   * @param known what could have been written
   * @return for example {@code (did you mean 'mL'?)}, empty when nothing is near
   */
  public static String hint(String name, Collection<String> known) {
    String best = "";
    int least = 1 + Math.max(1, name.length() / 3);
    for (String candidate : known) {
      int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best.isEmpty() ? "" : " (did you mean '" + best + "'?)";
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
