package doseguard.scenarios.bite;

import doseguard.canaries.Canary;

/**
 * A rule, broken, and what notices.
 *
 * @param canary the guard with that rule broken
 * @param scenario the file of the scenario that notices
 */
record Bite(Canary canary, String scenario) {
  @Override
  public String toString() {
    return canary + " is noticed by " + scenario;
  }
}
