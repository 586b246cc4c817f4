package doseguard.scenarios.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Takes the text out of a file, unless it is no file, too large, binary or empty. */
public final class FileText {

  /** Largest file that is read, bytes (a long scenario has 10 kB). */
  public static final int MOST_BYTES = 1 << 20;

  private static final String TEXT = "UTF-8 text";

  private FileText() {}

  /**
   * Reads a file.
   *
   * @param path the file
   * @param problems where to say why it cannot be used
   * @return its text with plain line ends, empty when there is a problem
   */
  public static Optional<String> read(Path path, Problems problems) {
    try {
      if (!Files.isRegularFile(path)) {
        problems.add(
            Place.START,
            Files.exists(path) ? "this is not a plain file" : "there is no such file",
            "a YAML file");
        return Optional.empty();
      }
      long size = Files.size(path);
      if (size > MOST_BYTES) {
        problems.add(
            Place.START,
            "the file has " + size + " bytes",
            "at most " + MOST_BYTES + " bytes (1 MiB)");
        return Optional.empty();
      }
      return text(Files.readAllBytes(path), problems);
    } catch (IOException e) {
      problems.add(Place.START, "the file cannot be read", "a readable file");
      return Optional.empty();
    }
  }

  /**
   * Takes the text out of bytes.
   *
   * @param bytes what a file holds
   * @param problems where to say why it cannot be used
   * @return the text with plain line ends, empty when there is a problem
   */
  static Optional<String> text(byte[] bytes, Problems problems) {
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(in, chars, true);
    String text = chars.flip().toString();
    int control = firstControl(text);
    if (control >= 0) {
      String wrong = String.format(Locale.ROOT, "character U+%04X", (int) text.charAt(control));
      problems.add(placeOf(text, control), wrong + " is no text", TEXT);
      return Optional.empty();
    }
    if (end.isError()) {
      String wrong = String.format(Locale.ROOT, "byte 0x%02X", bytes[in.position()] & 0xFF);
      problems.add(placeOf(text, text.length()), wrong + " is no UTF-8", TEXT);
      return Optional.empty();
    }
    String plain = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
    if (plain.isBlank()) {
      problems.add(Place.START, "the file is empty", "a mapping of keys to values");
      return Optional.empty();
    }
    return noTabs(plain, problems) ? Optional.of(plain) : Optional.empty();
  }

  private static int firstControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == '\t' || c == '\n' || c == '\r';
      if (Character.isISOControl(c) && !blank) {
        return i;
      }
    }
    return -1;
  }

  private static boolean noTabs(String text, Problems problems) {
    boolean none = true;
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      int blank = 0;
      while (blank < lines[i].length() && lines[i].charAt(blank) == ' ') {
        blank++;
      }
      if (blank < lines[i].length() && lines[i].charAt(blank) == '\t') {
        problems.add(new Place(i + 1, blank + 1), "a tab indents this line", "spaces");
        none = false;
      }
    }
    return none;
  }

  private static Place placeOf(String text, int index) {
    int line = 1;
    int start = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < index; i = text.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    return new Place(line, text.codePointCount(start, index) + 1);
  }

  /**
   * The digest of a text.
   *
   * @param text the text
   * @return SHA-256 of its UTF-8 bytes, 64 hexadecimal digits
   */
  public static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
