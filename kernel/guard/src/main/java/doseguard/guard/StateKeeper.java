package doseguard.guard;

import doseguard.guard.limit.PowerQuota;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.Crc;
import doseguard.guard.state.EventLog;
import doseguard.guard.state.Fold;
import doseguard.guard.state.NonVolatile;
import doseguard.guard.state.StateImage;
import doseguard.guard.state.Tape;
import doseguard.units.Strokes;

/** Keeps the state whole: sealed between calls, saved before strokes flow, restored when lost. */
// [impl->dsn~check-word~1]
final class StateKeeper {
  private final GuardState state;
  private final StateImage image;
  private long sealed;

  StateKeeper(GuardState state, NonVolatile memory) {
    this.state = state;
    this.image = new StateImage(memory, identity(state.policy, state.pump));
    image.find();
    seal();
  }

  /** What an image must have been saved under to count. */
  private static long identity(Policy policy, PumpProfile pump) {
    int crc = Crc.START;
    for (int i = 0; i < Policy.FIGURES; i++) {
      crc = Crc.next(crc, policy.of(i));
    }
    for (int i = 0; i < PumpProfile.FIGURES; i++) {
      crc = Crc.next(crc, pump.of(i));
    }
    return Crc.value(crc);
  }

  /** Closes a call: from here on nothing may change. */
  void seal() {
    sealed = fold();
  }

  private long fold() {
    return Fold.of(state.fold(), state.log.fold(), image.fold(), state.gate.session());
  }

  /** Whether nothing changed since the last call was closed. */
  boolean isWhole() {
    return state.drift() == 0L && sealed == fold();
  }

  /** Makes the state whole when it is not; false when no saved state can. */
  boolean mend() {
    if (isWhole()) {
      return true;
    }
    int found = image.find();
    boolean mended = (found == StateImage.GOOD || found == StateImage.DOUBTFUL) && load(found);
    if (mended) {
      restart(ResetCause.SELF_CHECK);
      state.alarms.event(AlarmTable.STATE_RESTORED);
      save();
    }
    return mended;
  }

  /** Saves before a stroke that no image covers, so that it can be granted. */
  void cover() {
    if (state.quota.cover() == 0) {
      state.quota.renew();
      save();
    }
  }

  /** Saves; what a worn slot did not take goes into the other one, so that no old image stands. */
  void save() {
    state.quota.saved();
    if (!saved()) {
      saved();
    }
  }

  /** Writes an image into the older slot; false when the memory did not take it. */
  private boolean saved() {
    Tape tape = image.write();
    state.exchange(tape);
    tape.pass(state.fold());
    return image.close();
  }

  // [impl->dsn~restore~4]
  int restore(int cause) {
    if (!isWhole()) {
      return StateImage.LOST;
    }
    int found = image.find();
    boolean there = found == StateImage.GOOD || found == StateImage.DOUBTFUL;
    boolean back = there && loadOrNot(found);
    restart(cause);
    if (found != StateImage.BLANK && !back) {
      state.limits.ceilings().doubt();
    }
    if (found == StateImage.DOUBTFUL) {
      state.alarms.event(AlarmTable.STATE_RESTORED);
    }
    if (found != StateImage.BLANK) {
      state.alarms.event(back ? AlarmTable.DEVICE_RESET : AlarmTable.STATE_LOST);
      save();
      if (!back) {
        save(); // Over the other slot as well: what could not be read must not come back.
      }
    }
    seal();
    return back || found == StateImage.BLANK ? found : StateImage.LOST;
  }

  /** Puts the saved state in force, whole; one that cannot be leaves everything as new. */
  private boolean loadOrNot(int found) {
    state.exchange(image.scratch(false));
    boolean back = load(found);
    if (!back) {
      state.exchange(image.scratch(true));
    }
    return back;
  }

  /** Puts the saved state in force; what it covered, and a damaged newer one, count as given. */
  private boolean load(int found) {
    Tape tape = image.read();
    state.log.open();
    state.exchange(tape);
    long saved = tape.pass(0L);
    boolean session = state.gate.isOpen();
    state.gate.abandon();
    boolean whole = saved == state.fold() && state.drift() == 0L;
    @Strokes int doubt = found == StateImage.DOUBTFUL ? PowerQuota.MOST_STROKES : 0;
    @Strokes int unseen = state.quota.cover() + doubt;
    state.limits.bookUnseen(unseen);
    state.monitors.bookUnseen(unseen);
    state.quota.restart();
    if (session) {
      state.alarms.event(AlarmTable.SESSION_ROLLED_BACK);
    }
    return whole;
  }

  private void restart(int cause) {
    boolean timeKnown = ResetCause.timeKnown(cause);
    state.monitors.restart(timeKnown);
    if (!timeKnown && state.gate.prescribed()) {
      state.limits.ladder().losePhase();
    }
    state.log.append(EventLog.RESTARTED + ResetCause.known(cause));
  }

  /** Writes a good image into each slot that holds none; false when the memory does not take it. */
  boolean scrub() {
    boolean full = image.isFull();
    for (int i = 0; i < NonVolatile.SLOTS && !full; i++) {
      image.find();
      save();
      full = image.isFull();
    }
    return full;
  }
}
