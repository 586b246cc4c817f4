package doseguard.guard.inside;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Decision;
import doseguard.guard.DoseGuard;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.PumpRig;
import doseguard.guard.Refusal;
import doseguard.guard.ResetCause;
import doseguard.guard.Rule;
import doseguard.guard.program.Prescription;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.NonVolatile;
import doseguard.guard.state.StateImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * T9, exhaustively: every single bit of the live state, and of both saved slots, flipped between
 * two calls, is noticed before any grant or alarm is returned.
 */
// [utest->dsn~check-word~1, dsn~state-image~4, dsn~state-lost~1]
class BitFlipTest {
  /** Words a guard of today has at least; a walk that finds fewer has missed a part. */
  private static final int LEAST_CELLS = 500;

  /** A pump in the middle of its work: dosing, bridging, a bolus running, alarms latched. */
  private static PumpRig working() {
    PumpRig pump = new PumpRig(PumpProfile.SUITE_D);
    pump.refill(0, 18 * PumpRig.ML, 2000);
    long[] words = pump.frame(400, 400);
    words[Prescription.BOLUS_PG] = 10 * UG;
    words[Prescription.BOLUS_MS] = 30 * MINUTE;
    words[Prescription.BOLUS_LOCKOUT_MS] = HOUR;
    words[Prescription.BOLUS_MOST] = 4;
    pump.accept(words);
    pump.run(3 * HOUR, 5 * MINUTE);
    pump.refill(17 * PumpRig.ML, 19 * PumpRig.ML, 1000);
    pump.accept(pump.frame(300, 0));
    long[] again = pump.frame(300, 0);
    again[Prescription.BOLUS_PG] = 10 * UG;
    again[Prescription.BOLUS_MS] = 30 * MINUTE;
    again[Prescription.BOLUS_LOCKOUT_MS] = HOUR;
    again[Prescription.BOLUS_MOST] = 4;
    pump.accept(again);
    assertEquals(0, pump.guard.requestBolus());
    pump.run(30 * MINUTE, 5 * MINUTE);
    return pump;
  }

  private static PumpRig inSession() {
    PumpRig pump = working();
    long[] next = pump.frame(290, 0);
    next[Prescription.CHECK] = Prescription.check(next);
    assertEquals(0, pump.guard.propose(next));
    return pump;
  }

  @Test
  void shouldNoticeEveryFlippedBitOfTheLiveStateAtTheNextCall() throws Exception {
    assertTrue(flipAll(false) > 64 * LEAST_CELLS / 2);
  }

  /** Only what such a session adds: the proposal. */
  @Test
  void shouldNoticeEveryFlippedBitOfAProposalThatWaits() throws Exception {
    assertTrue(flipAll(true) > Prescription.WORDS * Long.SIZE);
  }

  private static int flipAll(boolean open) throws Exception {
    int cells = Cells.of(working().guard, open).size();
    assertTrue(cells > LEAST_CELLS, () -> "only " + cells + " cells were found");
    List<String> unnoticed = new ArrayList<>();
    int bits = 0;
    for (int i = 0; i < cells; i++) {
      if (open && !Cells.of(inSession().guard, true).get(i).name().contains("pending")) {
        continue;
      }
      PumpRig pump = open ? inSession() : working();
      Cells.Cell cell = Cells.of(pump.guard, open).get(i);
      for (int bit = 0; bit < cell.bits(); bit++) {
        bits++;
        int before = restored(pump.guard);
        cell.flip(bit);
        Decision decision = pump.step(MINUTE);
        boolean lost = decision.rule == Rule.STATE_LOST && decision.granted == 0;
        boolean mended = !lost && restored(pump.guard) == before + 1;
        if (!mended && !lost) {
          unnoticed.add(cell.name() + " bit " + bit);
        }
        if (lost) {
          assertEquals(1L << AlarmTable.STATE_LOST, decision.activeAlarms);
          cell.flip(bit);
          pump.step(MINUTE);
        }
        if (!lost && (open || bit % 16 == 15)) {
          pump = open ? inSession() : working();
          cell = Cells.of(pump.guard, open).get(i);
        }
      }
    }
    assertEquals(List.of(), unnoticed);
    return bits;
  }

  private static int restored(DoseGuard guard) {
    return guard.annunciations(AlarmTable.STATE_RESTORED);
  }

  @Test
  void shouldNeverAnswerAnActOnADamagedState() throws Exception {
    PumpRig pump = working();
    for (Cells.Cell cell : Cells.of(pump.guard, false)) {
      PumpRig fresh = working();
      Cells.Cell same =
          Cells.of(fresh.guard, false).stream()
              .filter(other -> other.name().equals(cell.name()))
              .findFirst()
              .orElseThrow();
      int before = restored(fresh.guard);
      same.flip(same.bits() - 1);
      int refusal = fresh.guard.stop(HOUR);
      assertTrue(refusal == Refusal.STATE_LOST || restored(fresh.guard) == before + 1, cell.name());
    }
  }

  @Test
  void shouldNoticeEveryFlippedBitOfBothSlotsAtARestart() {
    PumpRig pump = working();
    int flips = 0;
    for (int address = 0; address < NonVolatile.LOG_FIRST; address++) {
      for (int bit = 0; bit < Long.SIZE; bit++) {
        NonVolatile copy = copy(pump.memory);
        copy.write(address, copy.read(address) ^ 1L << bit);
        DoseGuard next = start(copy);
        int found = next.restore(ResetCause.POWER_ON);
        assertEquals(StateImage.DOUBTFUL, found, address + " " + bit);
        assertEquals(1, restored(next), address + " " + bit);
        flips++;
      }
    }
    assertEquals(NonVolatile.LOG_FIRST * Long.SIZE, flips);
  }

  @Test
  void shouldLockWhenBothSlotsAreDamaged() {
    PumpRig pump = working();
    NonVolatile copy = copy(pump.memory);
    copy.write(5, copy.read(5) ^ 1L);
    copy.write(NonVolatile.SLOT_WORDS + 5, copy.read(NonVolatile.SLOT_WORDS + 5) ^ 1L);
    DoseGuard next = start(copy);
    assertEquals(StateImage.LOST, next.restore(ResetCause.POWER_ON));
    assertEquals(1, next.annunciations(AlarmTable.STATE_LOST));
    assertNotEquals(0, next.requestBolus());
    Decision decision = next.decide(pump.o);
    assertEquals(0, decision.granted);
    assertEquals(false, decision.openValve);
  }

  private static DoseGuard start(NonVolatile memory) {
    return new DoseGuard(
        new Policy(PumpRig.policy()), new PumpProfile(PumpRig.pump(PumpProfile.SUITE_D)), memory);
  }

  static NonVolatile copy(NonVolatile memory) {
    NonVolatile copy = new NonVolatile();
    for (int i = 0; i < NonVolatile.WORDS; i++) {
      copy.write(i, memory.read(i));
    }
    return copy;
  }
}
