package doseguard.engine.port;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The protocol between the harness and a guard in another process, over the child's standard input
 * and output. Big-endian as {@link DataOutput} writes it; a yes or no is a byte 0 or 1, a text is
 * {@link DataOutput#writeUTF}. The child reads {@link #GREETING}, answers with it, then reads
 * requests and answers each before the next: a request is the byte of a {@link Call} and its
 * arguments in the order of the method of {@link GuardPort}, an answer is a byte of the constants
 * here and what the method returns. The end of its input is the end of the child.
 */
final class Wire {
  /** {@code DGP} and the version of the protocol. */
  static final int GREETING = 0x44475001;

  /** Answer: done; what the method returns follows. */
  static final int DONE = 0;

  /** Answer: the power failed during the call; nothing follows. */
  static final int POWER_LOST = 1;

  /** Answer: the figures of {@link Call#CREATE} are refused; a text says why. */
  static final int REFUSED = 2;

  /** Answer: the guard cannot do this; a text says why. */
  static final int UNABLE = 3;

  private static final int FIGURES_MOST = 10_000;

  /** The calls; the ordinal is the byte of the request, so the order is fixed. */
  enum Call {
    /** {@link GuardFactory#create}: policy and pump, each a count (int) and its figures (long). */
    CREATE,
    /** {@link GuardPort#decide}: the fields of {@link Sensed}, answered by those of an answer. */
    DECIDE,
    /** {@link GuardPort#annunciations}. */
    ANNUNCIATIONS,
    /** {@link GuardPort#propose}: a count (int) and the words (long). */
    PROPOSE,
    /** {@link GuardPort#readBackPg}. */
    READ_BACK,
    /** {@link GuardPort#confirm}. */
    CONFIRM,
    /** {@link GuardPort#abandonProgram}. */
    ABANDON_PROGRAM,
    /** {@link GuardPort#requestBolus}. */
    REQUEST_BOLUS,
    /** {@link GuardPort#stop}. */
    STOP,
    /** {@link GuardPort#resume}. */
    RESUME,
    /** {@link GuardPort#acknowledge}. */
    ACKNOWLEDGE,
    /** {@link GuardPort#silence}. */
    SILENCE,
    /** {@link GuardPort#beginRefill}. */
    BEGIN_REFILL,
    /** {@link GuardPort#confirmRefill}. */
    CONFIRM_REFILL,
    /** {@link GuardPort#abandonRefill}. */
    ABANDON_REFILL,
    /** {@link GuardPort#selfTest}. */
    SELF_TEST,
    /** {@link GuardPort#powerOff}. */
    POWER_OFF,
    /** {@link GuardPort#powerOn}. */
    POWER_ON,
    /** {@link GuardPort#liveBits}. */
    LIVE_BITS,
    /** {@link GuardPort#flipLive}. */
    FLIP_LIVE,
    /** {@link GuardPort#savedBits}. */
    SAVED_BITS,
    /** {@link GuardPort#flipSaved}. */
    FLIP_SAVED,
    /** {@link GuardPort#cutBeforeWrite}. */
    CUT_BEFORE_WRITE,
    /** {@link GuardPort#stickSaved}. */
    STICK_SAVED
  }

  private Wire() {}

  static void writeWords(DataOutput out, long[] words) throws IOException {
    out.writeInt(words.length);
    for (long word : words) {
      out.writeLong(word);
    }
  }

  static long[] readWords(DataInput in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > FIGURES_MOST) {
      throw new IOException(count + " words announced");
    }
    long[] words = new long[count];
    for (int i = 0; i < count; i++) {
      words[i] = in.readLong();
    }
    return words;
  }

  static void write(DataOutput out, Sensed s) throws IOException {
    out.writeBoolean(s.request);
    out.writeLong(s.timeAMs);
    out.writeLong(s.timeBMs);
    out.writeInt(s.encoderCount);
    out.writeInt(s.levelNl);
    out.writeInt(s.pressurePa);
    out.writeInt(s.pressureAfterPa);
    out.writeInt(s.pulsatilityPa);
    out.writeInt(s.pulsatilitySession);
    out.writeInt(s.concentration);
    out.writeBoolean(s.valveOpen);
    out.writeInt(s.battery);
    out.writeInt(s.mode);
    out.writeInt(s.valid);
  }

  static void read(DataInput in, Sensed s) throws IOException {
    s.request = in.readBoolean();
    s.timeAMs = in.readLong();
    s.timeBMs = in.readLong();
    s.encoderCount = in.readInt();
    s.levelNl = in.readInt();
    s.pressurePa = in.readInt();
    s.pressureAfterPa = in.readInt();
    s.pulsatilityPa = in.readInt();
    s.pulsatilitySession = in.readInt();
    s.concentration = in.readInt();
    s.valveOpen = in.readBoolean();
    s.battery = in.readInt();
    s.mode = in.readInt();
    s.valid = in.readInt();
  }

  static void write(DataOutput out, Answer a) throws IOException {
    out.writeBoolean(a.granted);
    out.writeInt(a.rule);
    out.writeLong(a.activeAlarms);
    out.writeLong(a.latchedAlarms);
    out.writeInt(a.annunciations);
    out.writeBoolean(a.openValve);
    out.writeLong(a.headroomPg);
    out.writeInt(a.accountedNl);
  }

  static void read(DataInput in, Answer a) throws IOException {
    a.granted = in.readBoolean();
    a.rule = in.readInt();
    a.activeAlarms = in.readLong();
    a.latchedAlarms = in.readLong();
    a.annunciations = in.readInt();
    a.openValve = in.readBoolean();
    a.headroomPg = in.readLong();
    a.accountedNl = in.readInt();
  }
}
