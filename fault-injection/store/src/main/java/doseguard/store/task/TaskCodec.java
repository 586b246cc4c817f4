package doseguard.store.task;

import doseguard.engine.campaign.TrialResult;
import doseguard.engine.campaign.run.TaskResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Results of tasks as bytes, the same bytes for the same result. Numbers are big-endian; a list is
 * its length and its items.
 */
public final class TaskCodec {

  private TaskCodec() {}

  /**
   * Writes a result.
   *
   * @param result the result
   * @return its bytes
   */
  public static byte[] encode(TaskResult result) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeInt(result.trials().size());
      for (TrialResult trial : result.trials()) {
        TrialCodec.write(trial, out);
      }
      out.writeInt(result.figures().size());
      for (double figure : result.figures()) {
        out.writeDouble(figure);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a result.
   *
   * @param bytes what {@link #encode} wrote
   * @return the result
   * @throws IOException when the bytes hold something else
   */
  public static TaskResult decode(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    List<TrialResult> trials = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      trials.add(TrialCodec.read(in));
    }
    List<Double> figures = new ArrayList<>();
    int more = in.readInt();
    for (int i = 0; i < more; i++) {
      figures.add(in.readDouble());
    }
    if (in.available() > 0) {
      throw new IOException(in.available() + " bytes more than a result has");
    }
    return new TaskResult(trials, figures);
  }
}
