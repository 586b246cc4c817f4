package doseguard.engine.fault;

/** What goes wrong with the two time counters that are shown to the guard. */
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
}
