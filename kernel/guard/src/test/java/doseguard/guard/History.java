package doseguard.guard;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.program.Prescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A guard under generated acts, and an account of its own beside it: every stroke to the
 * millisecond, every fill of the line, everything prescribed. Each grant is judged against the
 * theorem.
 */
final class History {
  private static final long E = 145;
  private static final long STROKE_NL = 1000;
  private static final long GAP_MS = 3600;
  private static final int[] STRENGTHS = {500, 1000, 2000};

  /** What may have entered the line: from where on at the earliest, and surely (or never). */
  private record Fill(int strength, long earliestNl, long surelyNl) {}

  /** Mass that left the tip. */
  private record Mass(long atMs, long pg) {}

  /** How often what happened, so that no property passes on nothing. */
  static final Map<String, Integer> COUNTS = new TreeMap<>();

  private final Rig rig = new Rig();
  private final List<Fill> fills = new ArrayList<>();
  private final List<Mass> masses = new ArrayList<>();
  private long nowMs;
  private long lastGrantMs = -Figures.DAY;
  private long grantedNl;
  private long ungrantedNl;
  private long levelNl;
  private long sequence;
  private long[] running;
  private double prescribedPg;
  private double creditedPg;
  private long largestStrokePg;
  private long phaseOriginMs;
  private long doseUg;
  private long mostPg;
  private long lastRiseMs;
  private long dosedPg;

  History() {
    fill(500, 0, 18 * ML);
    program(400, 7, 0);
    call(0, 0, false);
  }

  void follow(Act act) {
    switch (act.kind()) {
      case GREEDY -> greedy(act, 1);
      case GREEDY_WHILE_A_CLOCK_ERRS -> greedy(act, act.b() % 3);
      case IDLE -> {
        for (int i = 0; i < act.a() / 20; i++) {
          call(10 * MINUTE, 10 * MINUTE, false);
        }
      }
      case BOLUS -> {
        if (rig.guard.requestBolus() == Refusal.NONE) {
          COUNTS.merge("boluses", 1, Integer::sum);
          creditedPg += running[Prescription.BOLUS_PG];
        }
      }
      case REFILL -> refill(act.a(), act.b());
      case STOP -> {
        assertEquals(Refusal.NONE, rig.guard.stop(act.a() % 100 * MINUTE));
      }
      case RESUME -> rig.guard.resume();
      case CLOCK -> call(act.a(), (act.a() % 3 - 1L) * act.b() * 1000L, true);
      case UNGRANTED -> {
        ungranted(act.a() % 40);
        if (act.b() % 3 != 0) {
          rig.guard.acknowledge();
        }
      }
      case PROGRAM -> program(doseUg * (60 + act.a() % 72) / 100, act.b() % 60, act.b() % 7);
      case BLIND -> {
        rig.seen.valid = 0;
        for (int i = 0; i < act.a() % 9; i++) {
          call(MINUTE, MINUTE, true);
        }
        rig.seen.valid = Observation.ENCODER;
        call(0, 0, false);
      }
      case ACKNOWLEDGE -> rig.guard.acknowledge();
    }
  }

  private void greedy(Act act, int otherClock) {
    long paceMs = new long[] {999, 3600, 10_000, MINUTE, 61_111, 5 * MINUTE}[act.b() % 6];
    for (int i = 0; i < act.a(); i++) {
      call(paceMs, otherClock * paceMs, true);
    }
  }

  private void refill(int a, int b) {
    int strength = STRENGTHS[a % 3];
    if (rig.guard.beginRefill(strength) != Refusal.NONE) {
      return;
    }
    long earliest = grantedNl + ungrantedNl;
    for (int i = 0; i < b % 35; i++) {
      call(MINUTE, MINUTE, true);
    }
    if (a % 5 == 0) {
      rig.guard.abandonRefill();
    }
    long volumeNl = a % 4 == 0 ? 1_050_000 : 18 * ML;
    int refusal =
        rig.guard.confirmRefill(
            Math.min(rig.answer.accountedNl, 20_000_000), (int) volumeNl, strength, strength);
    if (refusal == Refusal.NONE) {
      COUNTS.merge("refills", 1, Integer::sum);
      fills.add(new Fill(strength, earliest, grantedNl));
      levelNl = volumeNl;
    } else {
      assertEquals(Refusal.REFILL_STATE, refusal);
      COUNTS.merge("abandoned", 1, Integer::sum);
      fills.add(new Fill(strength, earliest, -1));
    }
  }

  private void fill(int strength, long aspiratedNl, long volumeNl) {
    assertEquals(Refusal.NONE, rig.guard.beginRefill(strength));
    assertEquals(
        Refusal.NONE,
        rig.guard.confirmRefill((int) aspiratedNl, (int) volumeNl, strength, strength));
    fills.add(new Fill(strength, Long.MIN_VALUE / 10000, Long.MIN_VALUE / 10000));
    levelNl = volumeNl;
  }

  private void program(long nextUg, int bolusUg, int dead) {
    int strength = 500;
    for (Fill fill : fills) {
      strength = fill.surelyNl == -1 ? strength : fill.strength;
    }
    long least = 50_000 + dead * 100_000L;
    long[] words =
        new Frame()
            .sequence(++sequence)
            .concentration(strength)
            .dead(least, least + dead * 50_000L)
            .with(Prescription.CONTINUES_PG, nextUg * UG)
            .with(Prescription.CEILING_PG, bolusUg % 3 == 0 ? (nextUg + 200) * UG : 0)
            .segment(0, nextUg * UG)
            .segment(700, nextUg * UG / 2)
            .bolus(bolusUg % 51 * UG, 10 * MINUTE, 2 * HOUR, 3)
            .single(bolusUg > 40 ? 5 * UG : 0, 20 * MINUTE)
            .words();
    boolean taken = rig.guard.propose(words) == Refusal.NONE;
    boolean confirmed = rig.guard.confirm(words[0], true) == Refusal.NONE;
    COUNTS.merge("rise refused", !confirmed && nextUg > doseUg ? 1 : 0, Integer::sum);
    if (confirmed) {
      assertTrue(taken);
      step(nextUg);
      running = words;
      doseUg = nextUg;
      COUNTS.merge("programmed", 1, Integer::sum);
      creditedPg += words[Prescription.SINGLE_PG];
      phaseOriginMs = nowMs;
    }
  }

  /** A rise above every dose that there was is by 30 % at most, and a day after the one before. */
  private void step(long nextUg) {
    long nextPg = nextUg * UG * (700 + 740 / 2) / 1440;
    if (running == null) {
      mostPg = nextUg * UG;
      lastRiseMs = nowMs;
    } else if (nextPg > mostPg) {
      assertTrue(nextUg * 10 <= doseUg * 13, "too large a step");
      assertTrue(nowMs - lastRiseMs >= Figures.DAY, "too soon a step");
      mostPg = nextPg;
      lastRiseMs = nowMs;
    }
  }

  /**
   * Every cause is cleared: within a day delivery is back at half the dose at least (T10: what the
   * restart ladder gives after up to 48 h), and goes on.
   */
  void comeBack() {
    rig.guard.acknowledge();
    rig.guard.resume();
    rig.guard.abandonRefill();
    fillAgain();
    for (int i = 0; i < 144; i++) {
      call(10 * MINUTE, 10 * MINUTE, true);
    }
    long before = dosedPg;
    long prescribedBefore = Math.round(prescribedPg);
    for (int i = 0; i < 180; i++) {
      call(2 * MINUTE, 2 * MINUTE, true);
    }
    long due = Math.round(prescribedPg) - prescribedBefore;
    assertTrue(
        dosedPg - before + 2 * STROKE_NL * dosing() >= due / 2,
        () -> "came back with " + (dosedPg - before) + " of " + due + " by " + rig.answer.rule);
    COUNTS.merge("came back", 1, Integer::sum);
  }

  private void fillAgain() {
    int strength = 500;
    for (Fill fill : fills) {
      strength = fill.surelyNl == -1 ? strength : fill.strength;
    }
    long earliest = grantedNl + ungrantedNl;
    assertEquals(Refusal.NONE, rig.guard.beginRefill(strength));
    assertEquals(
        Refusal.NONE,
        rig.guard.confirmRefill(
            Math.min(rig.answer.accountedNl, 20_000_000), 18_000_000, strength, strength));
    fills.add(new Fill(strength, earliest, grantedNl));
    levelNl = 18 * ML;
  }

  private void ungranted(int strokes) {
    rig.seen.encoderCount += strokes;
    call(0, 0, false);
    ungrantedNl += strokes * STROKE_NL;
    masses.add(new Mass(nowMs, strokes * STROKE_NL * strength()));
    COUNTS.merge("ungranted", strokes, Integer::sum);
  }

  private void call(long byA, long byB, boolean request) {
    prescribe(byA);
    nowMs += byA;
    int granted = rig.call(byA, byB, request);
    if (granted == 1) {
      grant();
    } else if (request) {
      COUNTS.merge("refused by rule " + rig.answer.rule, 1, Integer::sum);
      assertNotEquals(Rule.NONE, rig.answer.rule, "a refused stroke names its rule");
    }
  }

  /** The schedule over true time, generously: at the fastest rate of what is crossed. */
  private void prescribe(long byA) {
    long at = nowMs;
    long left = byA;
    while (left > 0) {
      long phase = (at - phaseOriginMs) % Figures.DAY;
      long edge = phase < 700 * MINUTE ? 700 * MINUTE : Figures.DAY;
      long part = Math.min(left, edge - phase);
      double rate = running[Prescription.RATE_FIRST + (phase < 700 * MINUTE ? 0 : 1)];
      prescribedPg += rate * part / Figures.DAY;
      at += part;
      left -= part;
    }
  }

  private void grant() {
    assertTrue(nowMs - lastGrantMs >= GAP_MS, "strokes are too close");
    lastGrantMs = nowMs;
    long strength = strength();
    COUNTS.merge("granted", 1, Integer::sum);
    COUNTS.merge("granted while bridging", strength == dosing() ? 0 : 1, Integer::sum);
    levelNl -= STROKE_NL;
    assertTrue(levelNl >= ML, "a stroke below the hardware minimum");
    masses.add(new Mass(nowMs, STROKE_NL * strength));
    long dayPg = 1000 * UG;
    if (running[Prescription.CEILING_PG] > 0) {
      dayPg = Math.min(dayPg, running[Prescription.CEILING_PG]);
    }
    within(HOUR, 100 * UG);
    within(Figures.DAY, dayPg);
    grantedNl += STROKE_NL;
    fidelity();
  }

  private void within(long spanMs, long ceilingPg) {
    long sum = 0;
    for (int i = masses.size() - 1; i >= 0 && masses.get(i).atMs >= nowMs - spanMs; i--) {
      sum += masses.get(i).pg;
    }
    assertTrue(sum * (1000 + E) <= ceilingPg * 1000, "over the ceiling of " + spanMs + " ms");
  }

  private void fidelity() {
    long strokePg = STROKE_NL * dosing();
    largestStrokePg = Math.max(largestStrokePg, strokePg);
    dosedPg += strokePg;
    assertTrue(
        dosedPg <= prescribedPg + creditedPg + largestStrokePg + 1, "more than was prescribed");
  }

  /** The strength that a stroke is dosed with: the youngest confirmed fill half-way arrived. */
  private int dosing() {
    long nominal = running[Prescription.DEAD_LEAST_NL] + running[Prescription.DEAD_MOST_NL];
    int found = 500;
    for (Fill fill : fills) {
      boolean sure = fill.surelyNl != -1;
      if (sure && 2 * (grantedNl - STROKE_NL - fill.surelyNl) >= nominal) {
        found = fill.strength;
      }
    }
    return found;
  }

  /** The highest strength that may be leaving the tip, from the list of fills alone. */
  private long strength() {
    long least = running[Prescription.DEAD_LEAST_NL];
    long most = running[Prescription.DEAD_MOST_NL];
    long highest = 0;
    for (Fill fill : fills) {
      boolean sure = fill.surelyNl != -1;
      if (sure && (grantedNl - fill.surelyNl) * (1000 - E) >= most * 1000) {
        highest = 0;
      }
      if (2 * (grantedNl + ungrantedNl - fill.earliestNl) * (1000 + E) >= least * 1000) {
        highest = Math.max(highest, fill.strength);
      }
    }
    return highest;
  }
}
