package doseguard.engine.campaign.strategy;

import doseguard.engine.campaign.Demand;
import doseguard.engine.campaign.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A space of two dimensions and four classes of a quarter each, whose cases are never run. */
class MadeSpace implements Space {
  final List<double[]> points = Collections.synchronizedList(new ArrayList<>());

  @Override
  public int dimensions() {
    return 2;
  }

  @Override
  public Trial at(long index, double[] point) {
    points.add(point.clone());
    return new Trial(
        index,
        "made",
        Trial.NO_CELL,
        () -> {
          throw new IllegalStateException("never run");
        },
        new Demand.Harmless());
  }

  @Override
  public int classes() {
    return 4;
  }

  @Override
  public double firstOf(int number) {
    return (number + 0.5) / 4;
  }
}
