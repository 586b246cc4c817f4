package doseguard.store.task;

import doseguard.engine.campaign.CaseResult;
import doseguard.engine.campaign.Margins;
import doseguard.engine.campaign.Seen;
import doseguard.engine.campaign.TrialResult;
import doseguard.engine.campaign.TrialResult.Repeat;
import doseguard.engine.oracle.Extremes;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.oracle.Verdict;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** One case of a campaign as bytes. */
final class TrialCodec {

  private TrialCodec() {}

  static void write(TrialResult trial, DataOutputStream out) throws IOException {
    out.writeLong(trial.index());
    out.writeInt(trial.cell());
    out.writeBoolean(trial.kept());
    out.writeByte(bits(trial.givenUp()));
    out.writeUTF(trial.cause());
    out.writeByte(trial.repeat().ordinal());
    out.writeBoolean(trial.failed());
    if (trial.failed()) {
      out.writeUTF(trial.thrown());
    } else {
      write(trial.result(), out);
    }
  }

  static TrialResult read(DataInputStream in) throws IOException {
    long index = in.readLong();
    int cell = in.readInt();
    boolean kept = in.readBoolean();
    Set<Question> givenUp = questions(in.readByte());
    String cause = in.readUTF();
    Repeat repeat = Repeat.values()[in.readByte()];
    boolean failed = in.readBoolean();
    return new TrialResult(
        index,
        cell,
        kept,
        givenUp,
        cause,
        repeat,
        failed ? null : result(index, in),
        failed ? in.readUTF() : "");
  }

  private static int bits(Set<Question> questions) {
    int bits = 0;
    for (Question question : questions) {
      bits |= 1 << question.ordinal();
    }
    return bits;
  }

  private static Set<Question> questions(int bits) {
    Set<Question> questions = EnumSet.noneOf(Question.class);
    for (Question question : Question.values()) {
      if ((bits >>> question.ordinal() & 1) == 1) {
        questions.add(question);
      }
    }
    return questions;
  }

  private static void write(CaseResult result, DataOutputStream out) throws IOException {
    out.writeUTF(result.suite());
    out.writeLong(result.durationMs());
    out.writeBoolean(result.acted());
    out.writeLong(result.delayMs());
    out.writeLong(result.referenceMs());
    out.writeByte(bits(result.violated()));
    out.writeInt(result.falseAlarms());
    Verdict.Measures measures = result.measures();
    out.writeLong(measures.worstHourPg());
    out.writeLong(measures.worstDayPg());
    out.writeLong(measures.excessHourPg());
    out.writeLong(measures.excessDayPg());
    out.writeDouble(measures.leastShare());
    out.writeLong(measures.interruptionMs());
    out.writeLong(measures.noticedMs());
    out.writeLong(measures.tissuePg());
    out.writeDouble(result.extremes().shortHalfDay());
    out.writeDouble(result.extremes().shortDay());
    out.writeLong(result.extremes().releasePg());
    for (Question question : Question.values()) {
      out.writeDouble(result.margins().of(question));
    }
    for (Seen.Kind kind : Seen.Kind.values()) {
      out.writeLong(result.seen().bits(kind));
    }
  }

  private static CaseResult result(long index, DataInputStream in) throws IOException {
    return new CaseResult(
        index,
        in.readUTF(),
        in.readLong(),
        in.readBoolean(),
        in.readLong(),
        in.readLong(),
        questions(in.readByte()),
        in.readInt(),
        new Verdict.Measures(
            in.readLong(),
            in.readLong(),
            in.readLong(),
            in.readLong(),
            in.readDouble(),
            in.readLong(),
            in.readLong(),
            in.readLong()),
        new Extremes(in.readDouble(), in.readDouble(), in.readLong()),
        new Margins(
            in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()),
        seen(in));
  }

  /** In the order of {@link Seen.Kind}. */
  private static Seen seen(DataInputStream in) throws IOException {
    long rules = in.readLong();
    long alarms = in.readLong();
    long refusals = in.readLong();
    long faults = in.readLong();
    long phases = in.readLong();
    return new Seen(alarms, rules, refusals, faults, phases);
  }
}
