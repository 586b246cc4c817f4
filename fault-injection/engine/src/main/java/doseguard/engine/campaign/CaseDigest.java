package doseguard.engine.campaign;

import doseguard.engine.simulation.Annunciation;
import doseguard.engine.simulation.Record;
import doseguard.engine.simulation.Refused;
import doseguard.engine.simulation.Run;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over everything that a run produced: the same for the same case on every thread, run and
 * JVM, whatever the case is called.
 */
public final class CaseDigest {

  private final MessageDigest digest;
  private final ByteBuffer eight = ByteBuffer.allocate(Long.BYTES);

  private CaseDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Digests a run.
   *
   * @param run what a case produced
   * @return 64 hexadecimal digits
   */
  public static String of(Run run) {
    CaseDigest digest = new CaseDigest();
    digest.record(run.guarded());
    digest.record(run.twinExact());
    digest.record(run.twinGain());
    digest.record(run.twinExactBasal());
    digest.record(run.twinGainBasal());
    for (Annunciation heard : run.annunciations()) {
      digest.number(heard.atMs());
      digest.text(heard.alarm().name());
    }
    for (Refused refused : run.refusals()) {
      digest.text(refused.toString());
    }
    digest.number(run.granted());
    digest.number(run.refused());
    digest.text(run.limitedBy().toString());
    return HexFormat.of().formatHex(digest.digest.digest());
  }

  private void record(Record record) {
    for (int minute = 0; minute < record.minutes(); minute++) {
      number(record.tipPg()[minute]);
      number(record.tissuePg()[minute]);
    }
  }

  private void number(long value) {
    digest.update(eight.putLong(0, value).array());
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    digest.update(bytes);
  }
}
