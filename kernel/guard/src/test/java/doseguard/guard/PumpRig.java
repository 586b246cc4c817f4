package doseguard.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.guard.program.Prescription;
import doseguard.guard.state.NonVolatile;

/**
 * A guard with the simplest pump around it: an encoder, a level, a catheter that can be kinked, a
 * valve, two clocks. It asks for a stroke at every step unless told otherwise.
 */
public final class PumpRig {
  public static final long MINUTE = 60000L;
  public static final long HOUR = 60L * MINUTE;
  public static final long DAY = 24L * HOUR;
  public static final long UG = 1000000L;
  public static final int ML = 1000000;
  public static final int STROKE_NL = 1000;
  public static final int STEP_PA = 3300;

  public final DoseGuard guard;
  public final NonVolatile memory = new NonVolatile();
  public final Observation o = new Observation();
  public Decision last;
  public long nowMs;
  public long clockA;
  public long clockB;
  public int dailyUg = 400;
  public int encoder;
  public int strokes;
  public int asked;
  public long grantedPg;
  public double levelNl;
  public int concentration = 2000;
  public double storedPa;
  public int basePa = 1500;
  public int pulsePa = 200;
  public boolean asks = true;
  public boolean stalled;
  public boolean kinked;
  public double decayMs;
  public int masked;
  public boolean valveSticks;
  private int sessions;
  private int afterPa;
  private boolean afterNew;
  private boolean valveOpen = true;
  private final int suite;
  private long sequence;

  public PumpRig(int suite) {
    this(suite, policy());
  }

  public PumpRig(int suite, long[] policy) {
    this.suite = suite;
    this.guard = new DoseGuard(new Policy(policy), new PumpProfile(pump(suite)), memory);
  }

  /** A guard that has been filled and runs 400 ug/day of 2000 ug/mL. */
  public static PumpRig running(int suite) {
    PumpRig rig = new PumpRig(suite);
    rig.refill(0, 18 * ML, 2000);
    rig.prescribe(400, 400);
    return rig;
  }

  /** The figures of an adult policy, with the highest concentration of the market approved. */
  public static long[] policy() {
    return Figures.with(Figures.policy(), Policy.CONCENTRATION_FIRST + 3, 4000L);
  }

  /** The figures of a pump of 20 mL with strokes of 1 uL and a valve. */
  public static long[] pump(int suite) {
    return Figures.tuned(STROKE_NL, 20L * ML, ML, 145, 30, STEP_PA, suite, 1, ML / 10, 80);
  }

  /** Words of a prescription with one segment and no bolus. */
  public long[] frame(long dailyUg, long continuesUg) {
    long[] words = new long[Prescription.WORDS];
    words[Prescription.SEQUENCE] = ++sequence;
    words[Prescription.CONCENTRATION] = concentration;
    words[Prescription.CONCENTRATION_AGAIN] = concentration;
    words[Prescription.DEAD_LEAST_NL] = 330000;
    words[Prescription.DEAD_MOST_NL] = 540000;
    words[Prescription.CONTINUES_PG] = continuesUg * UG;
    words[Prescription.PHASE_MS] = nowMs % DAY;
    words[Prescription.SEGMENTS] = 1;
    words[Prescription.RATE_FIRST] = dailyUg * UG;
    return words;
  }

  /** Puts words in force. */
  public void accept(long[] words) {
    words[Prescription.CHECK] = Prescription.check(words);
    assertEquals(Refusal.NONE, guard.propose(words));
    assertEquals(Refusal.NONE, guard.confirm(words[Prescription.SEQUENCE], true));
  }

  /** Puts a single-segment prescription in force. */
  public void prescribe(int ug, int continuesUg) {
    dailyUg = ug;
    accept(frame(ug, continuesUg));
  }

  /** A whole refill at one instant. */
  public void refill(int aspiratedNl, int filledNl, int ugPerMl) {
    assertEquals(Refusal.NONE, guard.beginRefill(ugPerMl));
    assertEquals(Refusal.NONE, guard.confirmRefill(aspiratedNl, filledNl, ugPerMl, ugPerMl));
    levelNl = filledNl;
    concentration = ugPerMl;
  }

  /** Whether an alarm's condition is present. */
  public boolean active(int alarm) {
    return (last.activeAlarms >>> alarm & 1L) == 1L;
  }

  /** Whether an alarm waits for acknowledgement. */
  public boolean latched(int alarm) {
    return (last.latchedAlarms >>> alarm & 1L) == 1L;
  }

  /** The catheter opens: what is stored leaves. */
  public void unkink() {
    kinked = false;
    storedPa = 0;
  }

  /** Lets both clocks and the pump run for a while, then asks the guard once. */
  public Decision step(long ms) {
    return step(ms, ms, ms);
  }

  /** The same with clocks that need not be right. */
  public Decision step(long ms, long byA, long byB) {
    nowMs += ms;
    clockA += byA;
    clockB += byB;
    if (decayMs > 0) {
      storedPa *= StrictMath.exp(-ms / decayMs);
    }
    observe();
    Decision decision = guard.decide(o);
    valveOpen = valveSticks ? valveOpen : decision.openValve;
    asked += o.request ? 1 : 0;
    if (decision.granted == 1) {
      move();
    }
    last = decision;
    return decision;
  }

  /** Steps of one length until some time has passed. */
  public void run(long spanMs, long stepMs) {
    long end = nowMs + spanMs;
    while (nowMs < end) {
      step(Math.min(stepMs, end - nowMs));
    }
  }

  private void observe() {
    o.request = asks;
    o.timeAMs = clockA;
    o.timeBMs = clockB;
    o.encoderCount = encoder;
    o.levelNl = (int) levelNl;
    o.pressurePa = reading(basePa + storedPa);
    o.pressureAfterPa = afterPa;
    o.pulsatilityPa = pulsePa;
    o.concentration = concentration;
    o.valveOpen = valveOpen;
    o.valid = Observation.ENCODER | Observation.VALVE;
    o.valid |= suite >= PumpProfile.SUITE_B ? Observation.LEVEL : 0;
    if (suite >= PumpProfile.SUITE_C) {
      o.valid |= Observation.PRESSURE | (afterNew ? Observation.PRESSURE_AFTER : 0);
      afterNew = false;
      if (nowMs / (6 * HOUR) >= sessions) {
        sessions++;
        o.pulsatilitySession = sessions;
        o.valid |= Observation.PULSATILITY;
      }
    }
    o.valid |= suite >= PumpProfile.SUITE_D ? Observation.CONCENTRATION : 0;
    o.valid &= ~masked;
  }

  /** A live sensor never reads the same twice. */
  private int reading(double pa) {
    return (int) pa + (int) (nowMs / 1000 % 7);
  }

  private void move() {
    strokes++;
    grantedPg += (long) STROKE_NL * concentration;
    if (!stalled) {
      encoder++;
      levelNl -= STROKE_NL;
      storedPa = kinked || decayMs > 0 ? storedPa + STEP_PA : 0;
    }
    afterPa = reading(basePa + storedPa);
    afterNew = true;
  }
}
