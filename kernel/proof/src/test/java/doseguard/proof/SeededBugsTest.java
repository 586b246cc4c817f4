package doseguard.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The proof bites: each bug below, put into the proof copy, leaves the contract named open in the
 * search that proves it without the bug.
 */
@Tag("nightly")
class SeededBugsTest {
  /**
   * A bug.
   *
   * @param type the class that gets it
   * @param contract the contract that must stay open
   * @param right the text that is right, found once
   * @param wrong the text put in its place
   */
  record Bug(String type, String contract, String right, String wrong) {}

  private static final List<Bug> BUGS =
      List.of(
          new Bug("Clamp", "least(long,long)", "return a < b ? a : b;", "return a < b ? b : a;"),
          new Bug(
              "Clamp",
              "reducedBy(long,long)",
              "value * WHOLE / (WHOLE + accuracyPermille)",
              "value * WHOLE / (WHOLE - accuracyPermille)"),
          new Bug(
              "Clamp",
              "scaledUp(long,long,long)",
              "return dividedUp(value * numerator, denominator);",
              "return value * numerator / denominator;"),
          new Bug(
              "StrokeRate",
              "advance(long)",
              "Clamp.least(gapMs, sinceMs + elapsedMs)",
              "Clamp.least(gapMs, sinceMs + elapsedMs + 1L)"),
          new Bug("StrokeRate", "allows()", "sinceMs >= gapMs", "sinceMs >= gapMs - 1L"),
          new Bug("StrokeRate", "stroke()", "sinceMs = 0L;", "sinceMs = 1L;"),
          new Bug("OrderedStop", "inForce()", "return leftMs > 0L;", "return leftMs > 1L;"),
          new Bug("OrderedStop", "advance(long)", "leftMs -= within;", "leftMs -= elapsedMs;"),
          new Bug(
              "DeliveryHold",
              "allows()",
              "(probing && sinceMs >= probeMs)",
              "(probing || sinceMs >= probeMs)"),
          new Bug("DeliveryHold", "stroke()", "sinceMs = 0L;", ""),
          new Bug("PrescriptionCredit", "stroke(long)", "bolusPg -= fromBolus;", ""),
          new Bug(
              "PrescriptionCredit",
              "prescribe(long,long)",
              "Clamp.least(basalPg + pg, capPg)",
              "Clamp.most(basalPg + pg, capPg)"),
          new Bug(
              "PrescriptionCredit",
              "addBolus(long)",
              "Clamp.least(bolusPg + pg, MOST_PG)",
              "bolusPg + pg + 1L"),
          new Bug("PrescriptionCredit", "lapseBolus()", "bolusPg = 0L;", ""),
          new Bug(
              "MassWindow", "turn()", "head + 1 == ring.length ? 0", "head + 1 == ring.length ? 1"),
          new Bug("MassWindow", "cleared([J,int,int)", "ring[slot] = 0L;", "ring[before] = 0L;"),
          new Bug(
              "MassWindow",
              "add(long)",
              "ring[head] + Clamp.least(pg, MOST_PG - sumPg)",
              "ring[head] + pg"),
          new Bug("MassWindow", "store(int,long)", "sumPg += pg - ring[slot];", "sumPg += pg;"),
          new Bug("ValveMonitor", "fault()", "apart >= FAULT_AFTER", "apart > FAULT_AFTER"),
          new Bug(
              "Ceilings",
              "rule(long)",
              "return hour.headroomPg() < pg ?",
              "return hour.headroomPg() <= pg ?"),
          new Bug("Ceilings", "add(long)", "day.add(pg);", ""),
          new Bug(
              "ClockMonitor",
              "bracket(long,long)",
              "Clamp.most(0L, Clamp.least(byA, byB))",
              "Clamp.most(0L, Clamp.most(byA, byB))"),
          new Bug(
              "ClockMonitor",
              "passed(long,long)",
              "started ? Clamp.within(now - before",
              "!started ? Clamp.within(now - before"),
          new Bug("ClockMonitor", "observe(long,long)", "lastBMs = bMs;", "lastBMs = aMs;"),
          new Bug("ClockMonitor", "compare(long)", "      spanMs = 0L;", ""),
          new Bug("DeviceMode", "advance(long)", "-elapsedMs * RECOVERY : 0L", "-elapsedMs : 0L"),
          new Bug("DeviceMode", "suspends()", "left > 0L", "left >= 0L"),
          new Bug(
              "RestartLadder",
              "authorise(long,long)",
              "    share = WHOLE;\n    phaseLost",
              "    phaseLost"),
          new Bug("RestartLadder", "rung()", "gapMs > fullMs ?", "gapMs >= fullMs ?"),
          new Bug(
              "RestartLadder",
              "confirm(boolean)",
              "withheld ? gapMs : 0L",
              "withheld ? 0L : gapMs"),
          new Bug(
              "RestartLadder",
              "given(long,long)",
              "Clamp.permille(known, share)",
              "Clamp.permille(known, WHOLE)"),
          new Bug(
              "StepChange",
              "refusal(long,doseguard.guard.program.Prescription)",
              "next > policy.of(Policy.DOSE_MOST_PG)",
              "next < policy.of(Policy.DOSE_MOST_PG)"),
          new Bug(
              "StepChange",
              "riseRefusal(long,doseguard.guard.program.Prescription)",
              "sinceRiseMs < policy.of(Policy.TITRATION_INTERVAL_MS)",
              "sinceRiseMs < policy.of(Policy.TITRATION_INTERVAL_MS) - 1L"),
          new Bug("StepChange", "beyond(long,long,long)", "WHOLE > ofPg", "WHOLE >= ofPg"),
          new Bug("StepChange", "beyondWeek(long)", "found |= beyond(next", "found = beyond(next"),
          new Bug("StepChange", "returnMost()", "i < DAYS - 1; i++", "i < DAYS - 2; i++"),
          new Bug("StepChange", "halves(long)", "2L * next < Clamp", "next < Clamp"),
          new Bug("StepChange", "beginDay(long)", "      established[i] = established[i - 1];", ""),
          new Bug(
              "StepChange",
              "accept(long,doseguard.guard.program.Prescription)",
              "dose == 0L || rises ? 0L : sinceRiseMs",
              "dose == 0L ? 0L : sinceRiseMs"),
          new Bug("ProgramGate", "enforce()", "running.copy(pending);", "pending.copy(running);"),
          new Bug("ProgramGate", "receive([J)", "pending.load(frame);", "running.load(frame);"),
          new Bug("ProgramGate", "advance(long)", "(openMs >= endMs)", "(openMs > endMs)"),
          new Bug("Prescription", "load([J)", "words[i] = frame[i];", "words[i] = frame[0];"),
          new Bug(
              "TherapyMonitor",
              "interrupted(long)",
              "2L * (confirmedPg + strokePg) < prescribedPg",
              "2L * confirmedPg + strokePg < prescribedPg"),
          new Bug("Ceilings", "advance(long)", "day.advance(elapsedMs);", ""),
          new Bug("Ceilings", "doubt()", "Clamp.most(0L, hour.headroomPg())", "0L"),
          new Bug(
              "Ceilings",
              "Ceilings(doseguard.guard.Policy,long)",
              "day.limitTo(Clamp.reducedBy(policyDayPg, accuracy));",
              "day.limitTo(policyDayPg);"),
          new Bug(
              "Ceilings",
              "dayPgFor(doseguard.guard.program.Prescription)",
              "Clamp.least(own, policyDayPg)",
              "Clamp.most(own, policyDayPg)"),
          new Bug(
              "ReservoirLockout",
              "refill(int)",
              "locked = filledNl - strokeNl < minimumNl;",
              "locked = filledNl < minimumNl;"),
          new Bug(
              "ReservoirLockout",
              "stroke()",
              "locked |= accountedNl - strokeNl < minimumNl;",
              "locked = accountedNl - strokeNl < minimumNl;"),
          new Bug(
              "ReservoirLockout",
              "emptyPossible()",
              "accountedNl <= possibleNl;",
              "accountedNl < possibleNl;"),
          new Bug(
              "ReservoirLockout",
              "levelReads(boolean)",
              "hasReadEmpty |= reads;",
              "hasReadEmpty = reads;"),
          new Bug("ReservoirLockout", "low(long,long,int)", "<= floorNl ||", "<= floorNl &&"),
          new Bug(
              "Agreement",
              "rule(boolean,int,long)",
              "if (reservoir.locked()) {",
              "if (reservoir.locked() && hold.holding()) {"),
          new Bug(
              "Agreement", "rule(boolean,int,long)", "figure(heaviestPg) : ordered", "0 : ordered"),
          new Bug("Agreement", "figure(long)", "if (!rate.allows()) {", "if (rate.allows()) {"),
          new Bug("Agreement", "figure(long)", "credit.leftPg() >= 0L", "credit.leftPg() >= -1L"),
          new Bug(
              "Agreement",
              "grant(boolean,int,long,long)",
              "boolean granted = rule(prescribed, ordered, heaviestPg) == Rule.NONE;",
              "boolean granted = rule(prescribed, Rule.NONE, heaviestPg) == Rule.NONE;"),
          new Bug(
              "Agreement",
              "grant(boolean,int,long,long)",
              "book(heaviestPg, strokePg);",
              "book(strokePg, strokePg);"),
          new Bug("Agreement", "book(long,long)", "credit.stroke(strokePg);", ""),
          new Bug("Agreement", "moved()", "rate.stroke();", ""),
          new Bug(
              "Limits",
              "highest()",
              "Clamp.most(line.highest(), refill.possible())",
              "Clamp.most(line.dosing(), refill.possible())"),
          new Bug(
              "Limits",
              "heaviestPg()",
              "return Clamp.mass(strokeNl, highest());",
              "return Clamp.mass(strokeNl, line.highest());"),
          new Bug("PowerQuota", "stroke()", "cover--;", ""),
          new Bug("PowerQuota", "renew()", "strokes / PART", "strokes"),
          new Bug("PowerQuota", "due()", "Clamp.most(LEAST_MS,", "Clamp.least(LEAST_MS,"));

  @Test
  void shouldSeedEnoughBugs() {
    assertTrue(BUGS.size() >= 35, () -> "only " + BUGS.size() + " bugs");
    assertEquals(BUGS.size(), BUGS.stream().distinct().count());
  }

  @TestFactory
  Stream<DynamicTest> shouldLeaveTheContractOpen() {
    ProofCopy copy = Kernel.copy();
    return BUGS.stream()
        .map(
            bug -> {
              String name = bug.type() + "::" + bug.contract() + " with " + bug.wrong();
              return DynamicTest.dynamicTest(name, () -> assertOpen(copy, bug));
            });
  }

  private static void assertOpen(ProofCopy copy, Bug bug) throws Exception {
    ProofCopy closure = copy.with(bug.type(), bug.right(), bug.wrong()).closureOf(bug.type());
    String contract = bug.type() + "::" + bug.contract() + ".0";
    try (Prover prover = Prover.load(Kernel.written(closure, "bug"))) {
      Verdict verdict = prover.prove(contract, Certificates.read().searchFor(contract));
      assertTrue(verdict.open() > 0, () -> "a bug, and yet proven: " + bug);
    }
  }
}
