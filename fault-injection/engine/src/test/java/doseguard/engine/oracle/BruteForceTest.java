package doseguard.engine.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.engine.fault.Fault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.SensorFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.simulation.Annunciation;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Segment;
import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/**
 * The same verdicts by the definition alone, on random courses: every window summed afresh, minute
 * by minute, in exact arithmetic.
 */
class BruteForceTest {

  private static final long[] SHARES = {0, 20, 45, 50, 55, 85, 100, 100, 130, 300};

  /** A random course: stretches of some share of the basal, now and then a lump. */
  private static Scene scene(long seed) {
    Random random = new Random(seed);
    Scene scene = new Scene(1500 + random.nextInt(1500));
    scene.established = random.nextBoolean();
    if (random.nextBoolean()) {
      scene.intended =
          Scene.therapy(
              2000,
              new Segment(0, 432_000_007),
              new Segment(400 + random.nextInt(300), random.nextInt(3) * 72_000_001L));
    }
    double calm = random.nextDouble();
    long lump = random.nextInt(40) * Scene.UG;
    int minute = 0;
    while (minute < scene.minutes) {
      int end = Math.min(scene.minutes, minute + 1 + random.nextInt(600));
      long share = random.nextDouble() < calm ? 100 : SHARES[random.nextInt(SHARES.length)];
      scene.guarded(minute, end, Scene.BASAL * share / 100 + random.nextInt(1000));
      scene.guarded[minute] += random.nextInt(8) == 0 ? lump : 0;
      minute = end;
    }
    scene.exactBasal = scene.exact.clone();
    scene.gainBasal = scene.gain.clone();
    for (int i = 0; i < scene.minutes; i++) {
      scene.exactBasal[i] += random.nextInt(2000);
      scene.gainBasal[i] = scene.gainBasal[i] * 9 / 10 + random.nextInt(2000);
      scene.exact[i] = scene.exactBasal[i];
      scene.gain[i] = scene.gainBasal[i] + (random.nextInt(400) == 0 ? 10 * Scene.UG : 0);
    }
    return alarms(scene, random);
  }

  private static Scene alarms(Scene scene, Random random) {
    long length = scene.minutes * Scene.MINUTE;
    for (int i = random.nextInt(3); i > 0; i--) {
      long onset = (long) (random.nextDouble() * length);
      long end = random.nextBoolean() ? Fault.NEVER : onset + random.nextInt(3) * Scene.HOUR;
      scene.fault(
          random.nextBoolean()
              ? new PumpFault.MotorStall(Timing.lasting(onset, end))
              : new SensorFault.Lie(
                  Timing.lasting(onset, end), SensorFault.Sensor.LEVEL, SensorFault.Mode.STUCK, 0));
    }
    AlarmKind[] kinds = {
      AlarmKind.STALL, AlarmKind.UNDER_DELIVERY, AlarmKind.RESERVOIR_LOW, AlarmKind.RUNAWAY
    };
    if (random.nextBoolean()) {
      scene.act(new Act.Acknowledge((long) (random.nextDouble() * length)));
    }
    random
        .longs(random.nextInt(4), 0, length)
        .sorted()
        .forEach(at -> scene.alarm(at, kinds[random.nextInt(kinds.length)]));
    return scene;
  }

  private static BigInteger sum(long[] masses, int from, int to) {
    long sum = 0;
    for (int i = Math.max(0, from); i < to; i++) {
      sum += masses[i];
    }
    return BigInteger.valueOf(sum);
  }

  /** What the schedule gave before the start, walked back minute by minute. */
  private static BigInteger before(Scene scene, int minutes) {
    long sum = 0;
    for (int back = 1; back <= minutes && scene.established; back++) {
      long rate = 0;
      for (Segment segment : scene.intended.basal()) {
        rate = segment.startMinute() <= Math.floorMod(-back, 1440) ? segment.ratePgPerDay() : rate;
      }
      sum += rate;
    }
    return BigInteger.valueOf(sum / 1440);
  }

  private static BigInteger times(long factor, BigInteger value) {
    return value.multiply(BigInteger.valueOf(factor));
  }

  @Property(tries = 40, seed = "20240501")
  void shouldAgreeOnUnsafeDelivery(@ForAll long seed) {
    Scene scene = scene(seed);
    boolean unsafe = false;
    double margin = 1;
    BigInteger strokes = BigInteger.valueOf(2 * Scene.STROKE);
    for (int to = 1; to <= scene.minutes; to++) {
      BigInteger hour = sum(scene.guarded, to - 61, to);
      BigInteger day = sum(scene.guarded, to - 1441, to);
      BigInteger twinHour = sum(scene.exact, to - 61, to).max(sum(scene.gain, to - 61, to));
      BigInteger twinDay = sum(scene.exact, to - 1441, to).max(sum(scene.gain, to - 1441, to));
      BigInteger reference = twinDay.add(before(scene, Math.max(0, 1441 - to)));
      BigInteger[][] pairs = {
        {hour, BigInteger.valueOf(100 * Scene.UG)},
        {day, BigInteger.valueOf(1000 * Scene.UG)},
        {hour.subtract(twinHour), BigInteger.valueOf(25 * Scene.UG)},
        {times(10, day.subtract(twinDay)), times(3, reference).add(times(10, strokes))},
      };
      for (BigInteger[] pair : pairs) {
        unsafe |= pair[0].compareTo(pair[1]) > 0;
        margin = Math.min(margin, pair[1].subtract(pair[0]).doubleValue() / pair[1].doubleValue());
      }
    }
    Finding finding = scene.on(Question.UNSAFE_DELIVERY);
    assertEquals(unsafe, finding.violated());
    assertEquals(margin, finding.margin(), 1e-12);
    bothWays(unsafe);
  }

  private static boolean tooLittle(
      Scene scene, long[] exact, long[] gain, int window, int to, int percent) {
    if (to < 1) {
      return false;
    }
    BigInteger prior = before(scene, Math.max(0, window - to));
    BigInteger mass = sum(scene.guarded, to - window, to).add(prior);
    BigInteger twin = sum(exact, to - window, to).min(sum(gain, to - window, to)).add(prior);
    BigInteger bound = times(percent, twin).subtract(BigInteger.valueOf(200 * Scene.STROKE));
    return times(100, mass).compareTo(bound) < 0;
  }

  @Property(tries = 60, seed = "20240502")
  void shouldAgreeOnUnnoticedInterruption(@ForAll long seed) {
    Scene scene = scene(seed);
    int window = scene.evidence().span().windowMinutes();
    int half = (window + 1) / 2;
    boolean[] low = new boolean[scene.minutes + 1];
    for (int to = 1; to <= scene.minutes; to++) {
      low[to] = tooLittle(scene, scene.exactBasal, scene.gainBasal, window, to, 50);
    }
    boolean unnoticed = false;
    long first = -1;
    int ended = 0;
    for (int begin = 1; begin + half <= scene.minutes; begin++) {
      if (low[begin] && low[begin + half] && begin > ended) {
        first = first < 0 ? begin * Scene.MINUTE : first;
        ended = begin + half;
        while (ended < scene.minutes && low[ended + 1]) {
          ended++;
        }
        unnoticed |= !noticed(scene, begin, ended, window);
      }
    }
    assertEquals(unnoticed, scene.on(Question.UNNOTICED_INTERRUPTION).violated());
    assertEquals(first, scene.judge().measures().interruptionMs());
    bothWays(unnoticed);
  }

  private static boolean noticed(Scene scene, int begin, int ended, int window) {
    int half = (window + 1) / 2;
    long from = (begin - window) * Scene.MINUTE;
    long since = from;
    long earliest = Long.MAX_VALUE;
    long latest = -1;
    for (Fault fault : scene.faults) {
      long onset = fault.onsetMs();
      long gone = fault.endMs() == Fault.NEVER ? Long.MAX_VALUE : fault.endMs();
      boolean lasts = gone == Long.MAX_VALUE || gone + (1440L + window) * Scene.MINUTE > from;
      boolean idle = locked(scene, onset, ended) || still(scene, onset, ended);
      if (lasts && onset <= begin * Scene.MINUTE && !idle) {
        earliest = onset >= from ? Math.min(earliest, onset) : earliest;
        latest = onset < from ? Math.max(latest, onset) : latest;
      }
    }
    if (earliest < Long.MAX_VALUE) {
      since = earliest;
    } else if (latest >= 0) {
      since = latest;
    }
    for (Annunciation alarm : scene.alarms) {
      if (!alarm.alarm().advisory()
          && alarm.atMs() >= since
          && alarm.atMs() <= (begin + half) * Scene.MINUTE) {
        return true;
      }
    }
    return false;
  }

  /** Whether the pump was stopped as running away before a fault, and until the end. */
  private static boolean locked(Scene scene, long onset, int ended) {
    boolean locked = false;
    for (Annunciation alarm : scene.alarms) {
      if (alarm.alarm() == AlarmKind.RUNAWAY && alarm.atMs() < onset) {
        locked |=
            scene.acts.stream()
                .noneMatch(act -> act.atMs() >= alarm.atMs() && act.atMs() <= ended * Scene.MINUTE);
      }
    }
    return locked;
  }

  /** Whether the rotor stood still before a fault, and until the end. */
  private static boolean still(Scene scene, long onset, int ended) {
    return scene.faults.stream()
        .anyMatch(
            fault ->
                fault instanceof PumpFault.MotorStall
                    && fault.onsetMs() < onset
                    && fault.endMs() > ended * Scene.MINUTE);
  }

  @Property(tries = 60, seed = "20240503")
  void shouldAgreeOnFalseStop(@ForAll long seed) {
    Scene scene = scene(seed);
    int window = scene.evidence().span().windowMinutes();
    boolean stopped = false;
    for (int to = 1; to <= scene.minutes; to++) {
      boolean sound = true;
      for (Fault fault : scene.faults) {
        boolean delivery = fault instanceof PumpFault.MotorStall;
        sound &= !delivery || fault.onsetMs() >= to * Scene.MINUTE;
      }
      stopped |= sound && tooLittle(scene, scene.exact, scene.gain, window, to, 85);
    }
    assertEquals(stopped, scene.on(Question.FALSE_STOP).violated());
    bothWays(stopped);
  }

  private static double missing(Scene scene, int window, int to) {
    BigInteger prior = before(scene, Math.max(0, window - to));
    BigInteger mass = sum(scene.guarded, to - window, to).add(prior);
    BigInteger exact = sum(scene.exact, to - window, to);
    BigInteger twin = exact.min(sum(scene.gain, to - window, to)).add(prior);
    BigInteger strokes = BigInteger.valueOf(2 * Scene.STROKE);
    return twin.compareTo(strokes) <= 0
        ? 0
        : twin.subtract(strokes).subtract(mass).doubleValue() / twin.doubleValue();
  }

  @Property(tries = 40, seed = "20240504")
  void shouldAgreeOnWhatIsMissing(@ForAll long seed) {
    Scene scene = scene(seed);
    double halfDay = 0;
    double day = 0;
    for (int to = 1; to <= scene.minutes; to++) {
      halfDay = Math.max(halfDay, missing(scene, 720, to));
      day = Math.max(day, missing(scene, 1440, to));
    }
    Extremes extremes = Extremes.of(scene.subject(), scene.run());
    assertEquals(halfDay, extremes.shortHalfDay(), 1e-12);
    assertEquals(day, extremes.shortDay(), 1e-12);
    bothWays(halfDay > 0.4);
  }

  private static void bothWays(boolean violated) {
    Statistics.label("violated")
        .collect(violated)
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share > 10);
              coverage.check(false).percentage(share -> share > 10);
            });
  }
}
