package doseguard.canaries;

import java.util.List;

/** What is refused and announced only in rare states. */
final class RefusalCanaries {
  private static final String DOSE_GUARD = "DoseGuard.java";
  private static final String PROGRAMMING = "Programming.java";

  /** All of them. */
  static final List<Canary> ALL =
      List.of(
          new Canary(
              "lost-state-named-a-hold",
              "A stroke refused because the state is lost names the hold of an alarm",
              "Whoever looks for the cause of the stop looks in the wrong place",
              DOSE_GUARD,
              "decision.rule = Rule.STATE_LOST;",
              "decision.rule = Rule.DELIVERY_HOLD;"),
          new Canary(
              "bolus-from-a-lost-state",
              "A bolus is judged by a damaged state",
              "A bolus is given by figures that nobody set",
              DOSE_GUARD,
              "return keeper.mend() ? close(programming.requestBolus()) : Refusal.STATE_LOST;",
              "return close(programming.requestBolus());"),
          new Canary(
              "failed-self-test-untold",
              "A self-test that fails raises no alarm",
              "Memory wears out, and nobody is told before it loses the state",
              DOSE_GUARD,
              "alarms.event(SELF_TEST_FAILED);",
              "alarms.event(0);"),
          new Canary(
              "save-believed-unread",
              "A saved image counts as written although the memory did not take it",
              "At the next power loss there is no good image",
              "state/StateImage.java",
              "    if (tape.took()) {\n      memory.write(first, check);\n    }\n",
              "    memory.write(first, check);\n"),
          new Canary(
              "programmed-before-it-is-filled",
              "A prescription is accepted though nobody said what is in the reservoir",
              "Strokes are counted in a concentration that is not there",
              PROGRAMMING,
              "return Refusal.NOT_FILLED;",
              "return Refusal.NONE;"),
          new Canary(
              "bolus-that-nobody-prescribed",
              "A prescription without patient boluses does not refuse one",
              "The patient is given what no clinician wrote",
              "limit/BolusGate.java",
              "prescription.of(Prescription.BOLUS_PG) == 0L",
              "prescription.of(Prescription.BOLUS_PG) < 0L"),
          new Canary(
              "more-than-the-reservoir-holds",
              "A refill of more than the reservoir holds is believed",
              "The pump runs empty while its account still has drug",
              "Refilling.java",
              " || volumeNl > capacityNl",
              ""),
          new Canary(
              "confirmed-without-a-proposal",
              "A confirmation counts although no proposal is open",
              "A replayed frame brings an old prescription back",
              "program/ProgramGate.java",
              "return open && pending.of(",
              "return pending.of("),
          new Canary(
              "primed-twice",
              "A catheter that is full already may be primed",
              "The prime is a bolus of what the catheter holds",
              PROGRAMMING,
              "return fresh && 2L",
              "return 2L"),
          new Canary(
              "prime-not-judged",
              "No prime is ever too large",
              "The excess of the prime reaches the patient at once",
              PROGRAMMING,
              "if (asked.of(Prescription.PRIME) == 0L) {",
              "if (asked.of(Prescription.PRIME) >= 0L) {"),
          new Canary(
              "battery-warns-at-its-end-only",
              "The battery's warning comes with its end",
              "There is no time left to replace the pump",
              "Supervision.java",
              "o.battery == Observation.BATTERY_REPLACE",
              "o.battery == Observation.BATTERY_END"),
          new Canary(
              "strength-of-another-vial",
              "A prescription for another strength than the one in the reservoir is accepted",
              "Every dose is wrong by the ratio of the strengths",
              PROGRAMMING,
              "return agreed && concentration == state.line.declared()",
              "return agreed"),
          new Canary(
              "refill-begun-twice",
              "A second refill may begin while one is open",
              "What was aspirated is forgotten, and the account is wrong by it",
              "Refilling.java",
              "if (refill.isOpen()) {\n      return Refusal.REFILL_STATE;",
              "if (concentration < 0) {\n      return Refusal.REFILL_STATE;"),
          new Canary(
              "stop-by-the-faster-clock",
              "An ordered stop runs down by the larger of two elapsed times",
              "Delivery resumes while the patient is still to be without it",
              "Supervision.java",
              "state.stop.advance(least)",
              "state.stop.advance(most)"));

  private RefusalCanaries() {}
}
