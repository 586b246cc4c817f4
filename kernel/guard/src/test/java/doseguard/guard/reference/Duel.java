package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.DAY;
import static doseguard.guard.reference.Exact.HOUR;
import static doseguard.guard.reference.Exact.MINUTE;

import doseguard.guard.DoseGuard;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.Refusal;
import doseguard.guard.program.Prescription;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.EventLog;
import doseguard.guard.state.NonVolatile;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The kernel and the reference guard under the same acts; every answer is compared. */
final class Duel {
  private static final long[] PACES = {
    MINUTE, 0, 999, 3600, 10_000, 61_111, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR
  };
  private static final long[] LONG_PACES = {HOUR, 10 * MINUTE, 3 * HOUR, 6 * HOUR, DAY - 1, DAY};
  private static final long[] ODD = {
    -1,
    0,
    1,
    2,
    24,
    25,
    60,
    1439,
    1440,
    4001,
    59_999,
    2_000_001,
    3_000_000_001L,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    1L << 31,
    86_400_001L
  };

  private static final Set<Act.Kind> UNTAMED =
      EnumSet.of(
          Act.Kind.RUN_WITH_CLOCKS_APART,
          Act.Kind.JUMP,
          Act.Kind.PUMP_FAULT,
          Act.Kind.SENSOR_FAULT,
          Act.Kind.SENSORS_LOST,
          Act.Kind.UNGRANTED,
          Act.Kind.MODE,
          Act.Kind.MODE_FLICKERS,
          Act.Kind.STOP,
          Act.Kind.DAMAGE);

  private final Policy policy;
  private final PumpProfile pump;
  private final NonVolatile memory = new NonVolatile();
  private final Slots slots = new Slots(memory);
  private final Setting setting;
  private final Images images = new Images();
  private final World world;
  private final Tally tally;
  private final boolean tame;
  private DoseGuard kernel;
  private ReferenceGuard reference;
  private Answer last;
  private long[] proposed = new long[Prescription.WORDS];
  private final Frames frames = new Frames();
  private int declared = 500;
  private int opened = 500;
  private long dosePg = 400_000_000L;
  private long steps;
  private boolean confirmed;

  Duel(Setup setup, Tally tally) {
    long[] policyFigures = setup.policy();
    long[] pumpFigures = setup.pump();
    this.tally = tally;
    tame = setup.tame();
    policy = new Policy(policyFigures);
    pump = new PumpProfile(pumpFigures);
    setting = new Setting(policyFigures, pumpFigures);
    kernel = new DoseGuard(policy, pump, memory);
    reference = new ReferenceGuard(setting, images);
    world = new World(setting);
    world.seen.timeAMs = setup.origin();
    world.seen.timeBMs = setup.origin() / 3;
    dosePg = setup.dosePg();
    step(0, 0, false);
    if (setup.begun()) {
      refill(setup.dose(), 0, 8);
      for (int i = 0; i < 12 && !confirmed; i++) {
        program(0, setup.dose() + i, setup.begin() + i);
        dosePg = confirmed || i < 3 ? dosePg : dosePg / 2;
      }
    }
  }

  long steps() {
    return steps;
  }

  void follow(Act act) {
    if (tame && UNTAMED.contains(act.kind())) {
      return;
    }
    int a = act.a();
    int b = act.b();
    int c = act.c();
    switch (act.kind()) {
      case RUN -> run(1 + a % 100, PACES[b % PACES.length] + c % 2 * (long) b, c % 5);
      case RUN_LONG -> run(1 + a % 50, LONG_PACES[b % LONG_PACES.length] - c % 2 * (long) b, c % 5);
      case RUN_DAYS -> run(200 + a, PACES[6 + b % 3], 0);
      case RUN_WITH_CLOCKS_APART -> runApart(1 + a % 40, PACES[b % PACES.length], c);
      case JUMP -> step(jump(a), c % 3 == 0 ? jump(b) : jump(a), c % 2 == 0);
      case PUMP_FAULT -> world.pumpFault(a % 5, b);
      case SENSOR_FAULT -> world.sensorFault(a % 7, b);
      case SENSORS_LOST -> {
        world.masked ^= a % 128;
        world.extra ^= b % 5 == 0 ? c % 128 : 0;
      }
      case CLEAR -> world.clear();
      case UNGRANTED -> world.turn(a % 7 == 0 ? a : 1 + b % 3);
      case MODE -> world.mode = a % 4;
      case MODE_FLICKERS -> flicker(1 + a % 40, PACES[b % PACES.length], 2 + c % 5);
      case BATTERY -> world.battery = a % 4;
      case PROGRAM -> program(a, b, c);
      case TITRATE -> titrate(1 + a % 6, b, c);
      case PROPOSE -> propose(frame(a, b, c));
      case SPOIL -> spoil(a, b, c);
      case CONFIRM -> confirm(a % 9 == 0 ? a : proposed[Prescription.SEQUENCE], b % 3 != 0);
      case ABANDON -> abandon();
      case BOLUS -> bolus();
      case BOLUSES -> {
        for (int i = 0; i < a % 8; i++) {
          bolus();
          run(b % 9, PACES[c % PACES.length], c % 3);
        }
      }
      case STOP -> {
        long ms = a % 11 == 0 ? ODD[b % ODD.length] : a % 50 * MINUTE * (b % 30);
        refused("stop", kernel.stop(ms), reference.stop(ms));
      }
      case RESUME -> {
        kernel.resume();
        reference.resume();
      }
      case ACKNOWLEDGE -> {
        kernel.acknowledge();
        reference.acknowledge();
      }
      case SILENCE -> {
        kernel.silence();
        reference.silence();
      }
      case REFILL -> refill(a, b, c);
      case REFILL_BEGIN -> beginRefill(a % 9 == 0 ? a : strength(a));
      case REFILL_CONFIRM -> confirmRefill(a, b, c);
      case REFILL_ABANDON -> {
        kernel.abandonRefill();
        reference.abandonRefill();
      }
      case RESTART -> restart(a % 7);
      case DAMAGE -> damage(a, b, c);
      case TEAR -> tear(a, b, c);
      case SAVE -> save();
      case SELF_TEST -> selfTest();
    }
    steps++;
  }

  private void run(int calls, long pace, int asking) {
    for (int i = 0; i < calls; i++) {
      step(pace, pace, asking < 3 || (asking == 3 && i % 2 == 0));
    }
  }

  /** A mode that is there and gone again, more often there than not. */
  private void flicker(int calls, long pace, int turn) {
    for (int i = 0; i < calls; i++) {
      world.mode = i % turn == turn - 1 ? 0 : 1 + i % 2;
      step(pace, pace, true);
    }
    world.mode = 0;
  }

  private void runApart(int calls, long pace, int how) {
    for (int i = 0; i < calls; i++) {
      long other =
          switch (how % 5) {
            case 0 -> 0;
            case 1 -> pace + pace * (how % 17) / 1000;
            case 2 -> 2 * pace;
            case 3 -> -pace;
            default -> i % 2 == 0 ? 0 : 2 * pace;
          };
      step(how % 2 == 0 ? pace : other, how % 2 == 0 ? other : pace, how % 7 != 0);
    }
  }

  private void bolus() {
    refused("bolus", kernel.requestBolus(), reference.requestBolus());
  }

  private static long jump(int number) {
    long[] jumps = {
      HOUR,
      -HOUR,
      5 * DAY,
      -5 * DAY,
      Long.MAX_VALUE,
      Long.MIN_VALUE,
      9 * HOUR,
      49 * HOUR,
      11_000,
      -11_000,
      DAY,
      DAY + 1,
      7 * MINUTE + number
    };
    return jumps[number % jumps.length];
  }

  private int strength(int a) {
    for (int i = 0; i < Policy.CONCENTRATIONS; i++) {
      int found =
          (int) setting.policy(Policy.CONCENTRATION_FIRST + (a + i) % Policy.CONCENTRATIONS);
      if (found > 0) {
        return found;
      }
    }
    throw new AssertionError("no concentration is approved");
  }

  private void refill(int a, int b, int c) {
    beginRefill(strength(a));
    run(b % 5, PACES[c % PACES.length], 0);
    confirmRefill(a * 13 + 1, b, c);
  }

  private void beginRefill(int concentration) {
    int refusal = kernel.beginRefill(concentration);
    refused("refill begun", refusal, reference.beginRefill(concentration));
    opened = refusal == Refusal.NONE ? concentration : opened;
  }

  private void confirmRefill(int a, int b, int c) {
    int capacity = (int) setting.pump(PumpProfile.CAPACITY_NL);
    int minimum = (int) setting.pump(PumpProfile.MINIMUM_NL);
    int concentration = a % 23 == 0 ? a : opened;
    int again = a % 29 == 0 ? a : concentration;
    int off = b % 4 == 0 ? 0 : (b % 40 - 20) * (b % 3 == 0 ? 250_000 : 25_000);
    int aspirated = (int) last.accountedNl() + off;
    if (b % 8 != 0) {
      aspirated = Math.max(0, Math.min(capacity, aspirated));
    }
    int stroke = (int) setting.stroke();
    int filled =
        switch (c % 7) {
          case 0 -> minimum + c % 60 * stroke;
          case 1 -> capacity;
          case 2 -> c % 41 == 2 ? c - 100 : capacity / 2;
          default -> capacity * 9 / 10 + (c % 37 == 1 ? capacity / 5 : 0);
        };
    int refusal = kernel.confirmRefill(aspirated, filled, concentration, again);
    refused(
        "refill confirmed",
        refusal,
        reference.confirmRefill(aspirated, filled, concentration, again));
    if (refusal == Refusal.NONE) {
      declared = concentration;
      world.fill(filled, c % 50 == 7 ? 4 * concentration : concentration);
    }
  }

  private long[] frame(int a, int b, int c) {
    return frames.frame(declared, dosePg, a, b, c);
  }

  private void spoil(int a, int b, int c) {
    long[] words = frame(0, b, c);
    words[a % Prescription.WORDS] = ODD[b % ODD.length];
    if (c % 7 != 0) {
      words[Prescription.CHECK] = Prescription.check(words);
    }
    propose(c % 50 == 7 ? Arrays.copyOf(words, a) : words);
  }

  private void propose(long[] words) {
    int refusal = kernel.propose(words);
    refused("proposal", refusal, reference.propose(words));
    if (refusal == Refusal.NONE) {
      proposed = words;
      tally.seen("proposed");
    }
    readBack();
  }

  private void readBack() {
    long readBack = kernel.readBackPg();
    if (readBack != reference.readBackPg()) {
      throw new AssertionError("read-back " + readBack + " is " + reference.readBackPg());
    }
  }

  private void confirm(long number, boolean second) {
    long daily = kernel.readBackPg();
    int refusal = kernel.confirm(number, second);
    refused("confirmation", refusal, reference.confirm(number, second));
    if (refusal == Refusal.NONE) {
      dosePg = daily;
      confirmed = true;
      tally.seen("confirmed");
    }
    readBack();
  }

  private void program(int a, int b, int c) {
    propose(frame(a, b, c));
    confirm(proposed[Prescription.SEQUENCE], a % 4 != 3);
  }

  /** Rises as steep and as soon as the policy allows, and now and then a little more. */
  private void titrate(int rises, int b, int c) {
    for (int i = 0; i < rises; i++) {
      for (long left = setting.policy(Policy.TITRATION_INTERVAL_MS); left > 0; left -= DAY) {
        step(Math.min(left, DAY), Math.min(left, DAY) - (b % 10 == 9 ? 1 : 0), true);
      }
      long[] words = frame(0, b, 1);
      long share =
          setting.policy(
              b % 2 == 0 ? Policy.TITRATION_SPINAL_PERMILLE : Policy.TITRATION_CEREBRAL_PERMILLE);
      words[Prescription.RATE_FIRST] = dosePg + dosePg * share / 1000 + (c % 8 == 7 ? 1 : 0);
      words[Prescription.BOLUS_PG] = 0;
      words[Prescription.CEILING_PG] = 0;
      words[Prescription.CHECK] = Prescription.check(words);
      propose(words);
      confirm(proposed[Prescription.SEQUENCE], true);
    }
  }

  private void abandon() {
    kernel.abandonProgram();
    reference.abandonProgram();
    readBack();
  }

  private void restart(int cause) {
    log();
    kernel = new DoseGuard(policy, pump, memory);
    reference = new ReferenceGuard(setting, images);
    tally.seen("restart by " + cause);
    same("restart", kernel.restore(cause), reference.restore(cause));
    alarms();
  }

  private void save() {
    kernel.save();
    reference.save();
  }

  private void selfTest() {
    if (kernel.selfTest() != reference.selfTest()) {
      throw new AssertionError("self-test");
    }
  }

  /** Saves until it is known which slot of the memory is which of the reference. */
  private int slotOfNewest() {
    save();
    long[] before = slots.words();
    save();
    return slots.writtenSince(before);
  }

  /** Flips a bit of one saved image, or one of each, and restarts at once or later. */
  private void damage(int a, int b, int c) {
    int newest = slotOfNewest();
    boolean both = a % 10 == 9;
    boolean newer = a % 3 != 0;
    slots.flip(newer ? newest : 1 - newest, b);
    images.damage(newer ? images.writtenLast() : 1 - images.writtenLast());
    if (both) {
      slots.flip(newer ? 1 - newest : newest, c);
      images.damage(newer ? 1 - images.writtenLast() : images.writtenLast());
    } else if (b % 4 == 0) {
      selfTest();
    } else if (b % 4 == 1) {
      run(1 + c % 5, PACES[c % PACES.length], 0);
    }
    tally.seen(both ? "both images damaged" : "an image damaged");
    restart(a % 5);
  }

  /** The power fails while an image is written; the device starts again. */
  private void tear(int a, int b, int c) {
    int newest = slotOfNewest();
    int newestOfReference = images.writtenLast();
    long[] before = slots.words();
    run(1, PACES[b % PACES.length], 0);
    save();
    int torn = images.writtenLast() == newestOfReference ? newest : 1 - newest;
    slots.tear(torn, c, before);
    images.tear();
    tally.seen("an image torn");
    restart(a % 5);
  }

  private void refused(String what, int byKernel, int byReference) {
    tally.refusal(byKernel);
    same(what, byKernel, byReference);
  }

  private void same(String what, int byKernel, int byReference) {
    if (byKernel != byReference) {
      throw new AssertionError(
          "step " + steps + ": " + what + ": kernel " + byKernel + ", reference " + byReference);
    }
  }

  private void step(long byA, long byB, boolean request) {
    world.observe(byA, byB, request);
    steps++;
    Answer expected = reference.decide(world.seen);
    Answer answer = Answer.of(kernel.decide(world.seen));
    if (!answer.equals(expected)) {
      throw new AssertionError(
          "step "
              + steps
              + ": kernel\n"
              + answer
              + ", reference\n"
              + expected
              + "\nactive "
              + names(answer.activeAlarms() ^ expected.activeAlarms())
              + ", latched "
              + names(answer.latchedAlarms() ^ expected.latchedAlarms()));
    }
    alarms();
    tally.answer(answer, request);
    last = answer;
    world.act(answer);
  }

  /** The event log, newest first. */
  void log() {
    EventLog log = new EventLog(memory);
    log.open();
    for (int i = 0; i < NonVolatile.LOG_WORDS; i++) {
      Journal.Entry entry = new Journal.Entry(log.code(i), log.atSeconds(i));
      if (!entry.equals(images.journal().back(i))) {
        throw new AssertionError(
            "step "
                + steps
                + ": log "
                + i
                + " entries back: kernel "
                + entry
                + ", reference "
                + images.journal().back(i));
      }
    }
  }

  private static String names(long bits) {
    StringBuilder names = new StringBuilder();
    for (int alarm = 1; alarm < AlarmTable.COUNT; alarm++) {
      names.append(((bits >> alarm) & 1) == 1 ? " " + alarm : "");
    }
    return names.toString();
  }

  private void alarms() {
    for (int alarm = 1; alarm < AlarmTable.COUNT; alarm++) {
      int told = kernel.annunciations(alarm);
      int sounded = kernel.soundings(alarm);
      if (told != reference.told(alarm) || sounded != reference.sounded(alarm)) {
        throw new AssertionError(
            "step "
                + steps
                + ": alarm "
                + alarm
                + ": kernel told "
                + told
                + ", sounded "
                + sounded
                + "; reference told "
                + reference.told(alarm)
                + ", sounded "
                + reference.sounded(alarm));
      }
      tally.told(alarm, told);
    }
  }
}
