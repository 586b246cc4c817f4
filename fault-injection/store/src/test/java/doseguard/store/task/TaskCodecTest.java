package doseguard.store.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import doseguard.engine.campaign.CaseResult;
import doseguard.engine.campaign.Margins;
import doseguard.engine.campaign.Seen;
import doseguard.engine.campaign.TrialResult;
import doseguard.engine.campaign.TrialResult.Repeat;
import doseguard.engine.campaign.run.TaskResult;
import doseguard.engine.oracle.Extremes;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.oracle.Verdict;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Results as bytes and back. */
class TaskCodecTest {

  /** A result in which no two figures are the same. */
  private static CaseResult result(long index, Set<Question> violated) {
    return new CaseResult(
        index,
        "C",
        2,
        true,
        -1,
        4,
        violated,
        5,
        new Verdict.Measures(6, 7, 8, 9, 0.1, 11, 12, 13),
        new Extremes(0.14, 0.15, 16),
        new Margins(0.17, -0.18, Double.NEGATIVE_INFINITY, 0.2, Double.MIN_VALUE),
        new Seen(1L << 40, 22, 23, 1L << 62, 25));
  }

  private static TrialResult kept(long index) {
    return new TrialResult(index, 3, true, Set.of(), "", Repeat.SAME, result(index, Set.of()), "");
  }

  private static TrialResult broken(long index) {
    Set<Question> all = EnumSet.allOf(Question.class);
    return new TrialResult(
        index, -1, false, all, "kink: unsafe \u00b5g", Repeat.NONE, result(index, all), "");
  }

  private static TrialResult failed(long index) {
    Set<Question> one = Set.of(Question.FALSE_STOP);
    return new TrialResult(
        index, 0, false, one, "kink: the harness failed", Repeat.DIFFERENT, null, "no guard");
  }

  private static void assertSame(TaskResult result) throws IOException {
    byte[] bytes = TaskCodec.encode(result);
    TaskResult read = TaskCodec.decode(bytes);
    assertEquals(result, read);
    assertArrayEquals(bytes, TaskCodec.encode(read));
  }

  @Test
  void shouldReadWhatItWrote() throws IOException {
    assertSame(new TaskResult(List.of(), List.of()));
    assertSame(new TaskResult(List.of(kept(1)), List.of(0.5, Double.NaN)));
    assertSame(new TaskResult(List.of(kept(7_000_000_123L), broken(2), failed(3)), List.of()));
    for (Question question : Question.values()) {
      TrialResult one =
          new TrialResult(
              1, 0, true, Set.of(question), "", Repeat.NONE, result(1, Set.of(question)), "");
      assertSame(new TaskResult(List.of(one), List.of()));
    }
  }

  @Test
  void shouldRefuseBytesThatAreTooFewOrTooMany() {
    byte[] bytes = TaskCodec.encode(new TaskResult(List.of(broken(2), failed(3)), List.of(0.5)));
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThrows(IOException.class, () -> TaskCodec.decode(part));
    }
    byte[] more = Arrays.copyOf(bytes, bytes.length + 1);
    assertThrows(IOException.class, () -> TaskCodec.decode(more));
  }
}
