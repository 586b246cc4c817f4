package doseguard.engine.fault;

/** What goes wrong with the two time counters, and with the times at which the guard is called. */
public sealed interface TimeFault extends Fault {

  /**
   * One of the two time counters is wrong.
   *
   * @param timing when
   * @param second the second counter, else the first
   * @param rate ms counted per true ms: 0 stopped, 1 right
   * @param jumpMs added each time that it begins to hold, ms, of either sign
   */
  record WrongCounter(Timing timing, boolean second, double rate, long jumpMs)
      implements TimeFault {
    @Override
    public String family() {
      return "clock-fault";
    }
  }

  /**
   * Both time counters are wrong alike, so that neither gives the other away.
   *
   * @param timing when
   * @param rate ms counted per true ms: 0 stopped, 1 right
   * @param jumpMs added to both each time that it begins to hold, ms, of either sign
   */
  record BothCounters(Timing timing, double rate, long jumpMs) implements TimeFault {
    @Override
    public String family() {
      return "both-clocks-fault";
    }
  }

  /**
   * The time counters are read unevenly: each reading of each is late by a chance of its own.
   *
   * @param timing when
   * @param mostMs longest delay of a reading, ms, above 0
   */
  record UnevenCounters(Timing timing, long mostMs) implements TimeFault {
    @Override
    public String family() {
      return "clock-jitter";
    }
  }

  /**
   * The firmware does not call the guard: nothing is asked for, nothing is noticed, nobody can
   * program the pump.
   *
   * @param timing when
   */
  record MissedCalls(Timing timing) implements TimeFault {
    @Override
    public String family() {
      return "calls-missed";
    }
  }

  /**
   * The firmware calls the guard late, each time by a chance of its own.
   *
   * @param timing when
   * @param mostMs longest delay of a call, ms, above 0
   */
  record LateCalls(Timing timing, long mostMs) implements TimeFault {
    @Override
    public String family() {
      return "calls-late";
    }
  }
}
