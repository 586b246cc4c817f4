package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.DAY;
import static doseguard.guard.reference.Exact.HOUR;
import static doseguard.guard.reference.Exact.ZERO;
import static doseguard.guard.reference.Exact.big;

import doseguard.guard.Policy;
import doseguard.guard.state.AlarmTable;
import java.math.BigInteger;

/** What the passing of time does: {@code dsn~passing-time}. */
final class Passing {
  private final Setting setting;
  private final State s;

  Passing(State state) {
    this.setting = state.setting;
    this.s = state;
  }

  void pass(long least, long most) {
    passSessions(most);
    s.journal.pass(most);
    s.logMs = s.journal.nowMs();
    s.sinceRestartMs += most;
    s.sinceSaveMs += most;
    s.mode.pass(most);
    long stopped = Math.min(s.stopMs, least);
    s.stopMs -= stopped;
    s.hour.pass(least);
    s.day.pass(least);
    s.passOnes(least);
    BigInteger accrued = s.boluses.pass(least);
    s.credit.addBolus(accrued);
    if (s.boluses.isOver()) {
      s.endBolus();
    }
    s.creditPlace.skip(stopped);
    BigInteger given = ZERO;
    BigInteger cap = ZERO;
    if (s.running != null) {
      BigInteger prescribed = s.creditPlace.pass(s.running, least - stopped);
      given = s.ladder.given(prescribed, least - stopped, s.running.dailyDose());
      long rate = s.running.rateAt(s.creditPlace.timeOfDay());
      BigInteger byTime =
          Exact.floor(big(rate).multiply(big(setting.policy(Policy.CATCH_UP_MS))), big(DAY));
      cap = byTime.min(big(setting.policy(Policy.CATCH_UP_PG)));
    }
    s.credit.addBasal(given, cap);
    s.history.pass(least);
    passTherapy(least, most, accrued);
  }

  private void passSessions(long most) {
    s.sessionMs += most;
    if (s.pending != null && s.sessionMs >= setting.policy(Policy.SESSION_END_MS)) {
      s.pending = null;
      s.alarms.event(AlarmTable.SESSION_ROLLED_BACK);
    }
    s.alarms.judge(
        AlarmTable.SESSION_OPEN,
        s.pending != null && s.sessionMs >= setting.policy(Policy.SESSION_WARN_MS));
    if (s.refills.pass(most)) {
      s.closeRefill();
    }
  }

  private void passTherapy(long least, long most, BigInteger accrued) {
    long excused = Math.min(s.excuseMs, most);
    s.excuseMs -= excused;
    BigInteger expected = ZERO;
    if (s.running != null) {
      s.therapyPlace.skip(excused);
      expected = s.therapyPlace.pass(s.running, most - excused);
      long callGap = Math.max(least, Math.min(most, HOUR));
      s.ladder.pass(callGap, expected, s.strokeMass(), s.withheld(), s.running);
    }
    s.strokes.pass(most);
    s.level.pass(most);
    s.concentration.pass(most);
    s.therapy.pass(most, expected.add(accrued));
    s.alarms.pass(most);
    s.sinceCeilingMs += most;
    if (s.ceilingLongAgo()) {
      s.alarms.judge(AlarmTable.CEILING_REACHED, false);
    }
  }
}
