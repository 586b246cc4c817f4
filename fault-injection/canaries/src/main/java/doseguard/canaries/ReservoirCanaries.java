package doseguard.canaries;

import java.util.List;

/** The reservoir: its account, its lock, its alarms, and refills. */
final class ReservoirCanaries {
  private static final String RESERVOIR_LOCKOUT = "limit/ReservoirLockout.java";
  private static final String DOSE_GUARD = "DoseGuard.java";
  private static final String SUPERVISION = "Supervision.java";
  private static final String AGREEMENT = "limit/Agreement.java";
  private static final String REFILL = "program/Refill.java";
  private static final String REFILL_TREND = "program/RefillTrend.java";
  private static final String REFILLING = "Refilling.java";
  private static final String LIMITS = "limit/Limits.java";

  /** All of them. */
  static final List<Canary> ALL =
      List.of(
          new Canary(
              "reservoir-not-locked-at-its-minimum",
              "The account at the hardware minimum does not lock",
              "The pump goes on turning on air and vapour, and confirms doses that nobody gets",
              RESERVOIR_LOCKOUT,
              "    locked |= accountedNl - strokeNl < minimumNl;\n",
              ""),
          new Canary(
              "lock-cleared-by-acknowledge",
              "Acknowledging the alarms opens the lock of the empty reservoir",
              "Whoever puts out the alarm starts an empty pump again",
              List.of(
                  new Change(
                      RESERVOIR_LOCKOUT,
                      "  /** Books strokes that left the reservoir. */",
                      "  /** Opens the lock. */\n  public void acknowledge() {\n    locked = false;\n  }\n\n  /** Books strokes that left the reservoir. */"),
                  new Change(
                      DOSE_GUARD,
                      "      monitors.acknowledge();\n",
                      "      monitors.acknowledge();\n      limits.reservoir().acknowledge();\n"))),
          new Canary(
              "lock-lifted-by-an-abandoned-refill",
              "A refill that is abandoned counts as done, with the volume of the one before",
              "An emptied pump is believed full: nothing flows, and no alarm of an empty reservoir comes",
              SUPERVISION,
              "      alarms.event(REFILL_ABANDONED);\n",
              "      alarms.event(REFILL_ABANDONED);\n      limits.reservoir().refill((int) state.refill.filledNl());\n"),
          new Canary(
              "stroke-not-taken-from-the-account",
              "A stroke is not taken from the account of the reservoir",
              "The reservoir runs empty without an alarm",
              RESERVOIR_LOCKOUT,
              "    accountedNl = (int) Clamp.most(0L, (long) accountedNl - strokeNl);\n",
              ""),
          new Canary(
              "lock-not-asked-for-probes",
              "The lock is not asked while an alarm lets single strokes through as probes",
              "An empty pump gives single strokes of air for as long as the alarm holds",
              AGREEMENT,
              "if (reservoir.locked()) {",
              "if (reservoir.locked() && !hold.holding()) {"),
          new Canary(
              "low-needs-floor-and-reserve",
              "A low reservoir is told only when it is below the floor and below the reserve as well",
              "There is no time left for an appointment when the alarm comes",
              RESERVOIR_LOCKOUT,
              "accountedNl <= floorNl || Clamp",
              "accountedNl <= floorNl && Clamp"),
          new Canary(
              "empty-told-by-the-level-alone",
              "That the reservoir may be empty is told by the level sensor alone",
              "Without that sensor a fast pump runs empty in silence",
              SUPERVISION,
              "reservoir.emptyPossible() || reservoir.hasReadEmpty()",
              "reservoir.hasReadEmpty()"),
          new Canary(
              "empty-level-alone-locks",
              "A level that reads empty locks by itself, whatever the account says",
              "A broken level sensor stops the therapy of a full pump",
              RESERVOIR_LOCKOUT,
              "    hasReadEmpty |= reads;\n    locked |= readsEmpty && emptyPossible();",
              "    hasReadEmpty |= reads;\n    locked |= readsEmpty;"),
          new Canary(
              "reservoir-alarms-before-a-prescription",
              "The alarms of the reservoir are looked at only as long as no prescription is in force",
              "A missed refill ends in withdrawal without a warning",
              SUPERVISION,
              "if (state.gate.prescribed()) {\n      @Picograms\n      long reservePg",
              "if (!state.gate.prescribed()) {\n      @Picograms\n      long reservePg"),
          new Canary(
              "reconciliation-looks-one-way",
              "Reconciling a refill looks only for more drug than expected, not for less",
              "Over-infusion found at the syringe goes unnoticed",
              REFILL,
              "Clamp.most(missingNl, -missingNl);",
              "-missingNl;"),
          new Canary(
              "refill-never-abandoned",
              "A refill that is left open is never abandoned, because its time is capped just below the end",
              "Nobody hears that a refill was not finished, and the level is not watched any more",
              REFILL,
              "open && openMs >= endMs",
              "open && openMs > endMs"),
          new Canary(
              "trend-of-two-refills-missed",
              "The sum over the last refills leaves out the oldest of them",
              "A pump that always gives a little too much is found a refill later",
              REFILL_TREND,
              "n <= count",
              "n < count"),
          new Canary(
              "gain-learned-from-a-wrong-fill",
              "The gain is learned over a refill whose volumes do not fit",
              "A faulty pump is taken for one that has always been so, and its over-delivery is not noticed",
              REFILLING,
              "return found == Refill.DISCREPANT ? 0L : refill.filledNl() - aspiratedNl;",
              "return refill.filledNl() - aspiratedNl;"),
          new Canary(
              "unconfirmed-strength-not-counted",
              "What an open refill declares does not count as possible before its confirmation",
              "A stronger solution that was filled and not confirmed is given at the old volume, past the ceilings",
              LIMITS,
              "return (int) Clamp.most(line.highest(), refill.possible());",
              "return line.highest();"));

  private ReservoirCanaries() {}
}
