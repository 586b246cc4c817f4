package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.DAY;
import static doseguard.guard.reference.Exact.ZERO;
import static doseguard.guard.reference.Exact.big;
import static doseguard.guard.reference.Exact.floor;
import static doseguard.guard.reference.Exact.perMille;

import doseguard.guard.Policy;
import doseguard.guard.program.Prescription;
import java.math.BigInteger;

/** How long delivery stood, and what of the schedule is given after that. */
final class Ladder extends Part {
  private final Setting setting;
  private long gapMs;
  private BigInteger owed = ZERO;
  private long share = 1000;
  private boolean timeLost;

  Ladder(Setting setting) {
    this.setting = setting;
  }

  @Override
  protected Ladder clone() {
    return (Ladder) super.clone();
  }

  void confirmed() {
    gapMs = 0;
    owed = ZERO;
    share = 1000;
    timeLost = false;
  }

  void loseTime() {
    timeLost = true;
  }

  void pass(long ms, BigInteger expected, BigInteger stroke, boolean withheld, Programme running) {
    BigInteger two = stroke.shiftLeft(1);
    owed = owed.add(expected).min(two.add(BigInteger.ONE));
    if (owed.compareTo(two) > 0 || withheld) {
      gapMs = Math.min(gapMs + ms, setting.policy(Policy.RESTART_HALF_MS) + 1);
    }
    if (gapMs > setting.policy(Policy.RESTART_HALF_MS)) {
      share = firstShare(running);
    } else if (gapMs > setting.policy(Policy.RESTART_FULL_MS)) {
      share = Math.min(share, 500);
    }
  }

  private long firstShare(Programme running) {
    BigInteger first =
        setting.byScreening(
            running.of(Prescription.SCREENING_PG), running.of(Prescription.EFFECT_MS));
    if (first.signum() == 0) {
      first = big(setting.policy(Policy.SCREENING_LEAST_PG));
    }
    BigInteger part = floor(first.multiply(big(1000)), running.dailyDose());
    return part.min(big(500)).max(BigInteger.ONE).longValue();
  }

  void forgetOwed() {
    owed = ZERO;
  }

  void moved(boolean held) {
    owed = ZERO;
    if (!held) {
      gapMs = 0;
    }
  }

  BigInteger given(BigInteger mass, long spanMs, BigInteger daily) {
    BigInteger given = mass;
    if (timeLost) {
      given = given.min(floor(daily.multiply(big(spanMs)), big(DAY)));
    }
    return share < 1000 ? perMille(given, share) : given;
  }

  boolean reduced() {
    return share < 1000;
  }

  boolean timeLost() {
    return timeLost;
  }
}
