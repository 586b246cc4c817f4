package doseguard.cli;

import doseguard.reports.Result;
import doseguard.reports.ResultsJson;
import doseguard.reports.Summary;
import doseguard.reports.trace.TraceCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is kept of a judged scenario once its page is written.
 *
 * @param summary its line of the table
 * @param json its part of the JSON results
 */
record Outcome(Summary summary, String json) {

  static Outcome of(Result result) {
    return new Outcome(Summary.of(result), ResultsJson.scenario(result));
  }

  /**
   * The digest that must be the same on every run, thread and JVM: SHA-256 over the trace as CSV
   * and the result as JSON.
   *
   * @param result the judged scenario
   * @return 64 hexadecimal digits
   */
  static String digest(Result result) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      StringBuilder csv = new StringBuilder();
      TraceCsv.write(result.trace(), csv);
      digest.update(csv.toString().getBytes(StandardCharsets.UTF_8));
      digest.update(ResultsJson.scenario(result).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
