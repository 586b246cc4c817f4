package doseguard.engine.campaign.run;

import doseguard.engine.campaign.Cell;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.ClaimTable;
import doseguard.engine.campaign.Coverage;
import doseguard.engine.campaign.Demand;
import doseguard.engine.campaign.Sizes;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.strategy.Independent;
import doseguard.engine.campaign.strategy.Strategy;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Scenes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stalls at different times of a day, claimed once rightly and once wrongly. */
class Stalls implements Independent.Source {
  static final long HOUR = 3_600_000L;

  static final ClaimTable TABLE =
      new ClaimTable(
          List.of(
              claim("motor-stall", new Demand.Noticed(40 * 60_000L, false)),
              claim("motor-stall-harmless", new Demand.Harmless())));

  final Set<Long> asked = ConcurrentHashMap.newKeySet();

  private static Claim claim(String fault, Demand demand) {
    Cell cell = new Cell(fault, "permanent", "D");
    return new Claim(cell, demand, new Coverage.Share(0.5, 0), "why", "who");
  }

  /** A plan of two strategies: these cases as a sample, then again as found ones. */
  static Plan plan(Independent.Source source) {
    Sizes sizes = new Sizes(TABLE, cell -> 24 * HOUR, Long.MAX_VALUE, 0);
    Strategy sample = new Independent("sample", true, 7, source);
    Strategy found = new Independent("found", false, 7, source);
    return new Plan(7, TABLE, sizes, List.of(sample, found));
  }

  @Override
  public long count() {
    return 40;
  }

  @Override
  public boolean runs(long number) {
    return number % 8 != 0;
  }

  @Override
  public Trial trial(long number) {
    asked.add(number);
    int cell = (int) (number % 2);
    Claim claim = TABLE.claims().get(cell);
    return new Trial(
        number, claim.cell().toString(), cell, () -> subject(number), claim.expected());
  }

  Case subject(long number) {
    Fault fault = new PumpFault.MotorStall(Timing.from(HOUR + 60_000 * number));
    return Scenes.day(number, fault);
  }

  @Override
  public long numberOf(long index) {
    return index;
  }
}
