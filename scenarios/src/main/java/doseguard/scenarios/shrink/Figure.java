package doseguard.scenarios.shrink;

import doseguard.scenarios.file.Tree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value that can be rounded: a time, or a number with or without a unit. */
sealed interface Figure {

  /**
   * The figure that stands somewhere.
   *
   * @param spot where
   * @param draft the scenario
   * @return it, empty when something else stands there
   */
  static Optional<Figure> of(Spot spot, Draft draft) {
    Tree tree = draft.at(spot).orElseThrow();
    OptionalLong ms = Times.read(tree);
    if (ms.isPresent()) {
      return Optional.of(new Time(ms.getAsLong(), spot.last()));
    }
    Matcher match = Amount.WITH_UNIT.matcher(tree.text());
    if (tree.kind() == Tree.Kind.NUMBER) {
      return Optional.of(new Amount(new BigDecimal(tree.text()), "", spot.last()));
    }
    return tree.kind() == Tree.Kind.TEXT && match.matches()
        ? Optional.of(new Amount(new BigDecimal(match.group(1)), match.group(2), spot.last()))
        : Optional.empty();
  }

  /** How far it is from a round one: 0 for zero, 1 for 1, 2 and 5 with any number of zeros. */
  int cost();

  /** Rounder ones near it as they are written, from the roundest on. */
  List<String> rounder();

  /**
   * A moment or a length of time.
   *
   * @param ms the time, ms
   * @param key the key it stands under
   */
  record Time(long ms, String key) implements Figure {

    private static final Set<String> MOMENTS = Set.of("at", "until", "from");
    private static final long TEN_MINUTES = 10 * Times.MINUTE;
    private static final List<Long> GRIDS =
        List.of(Times.DAY, Times.HOUR, TEN_MINUTES, Times.MINUTE, Times.SECOND);

    /** Decimals of a length in its largest unit that decide which simple ones are next. */
    private static final int DECIMALS = 6;

    @Override
    public int cost() {
      int cost = 0;
      for (long part : Times.parts(ms)) {
        cost += Round.cost(BigDecimal.valueOf(part));
      }
      return cost;
    }

    @Override
    public List<String> rounder() {
      boolean moment = MOMENTS.contains(key);
      long unit = unit();
      Set<Long> rounder = new LinkedHashSet<>();
      if (!moment) {
        BigDecimal units =
            BigDecimal.valueOf(ms)
                .divide(BigDecimal.valueOf(unit), DECIMALS, RoundingMode.HALF_EVEN);
        Round.simple(units).forEach(near -> rounder.add(near.longValueExact() * unit));
      }
      for (long grid : GRIDS) {
        if (moment || grid <= unit) {
          rounder.add(ms - Math.floorMod(ms, grid));
          rounder.add(ms - Math.floorMod(ms, grid) + grid);
        }
      }
      return rounder.stream().filter(time -> moment || time != 0).map(this::text).toList();
    }

    /** The largest unit that it is at least one of, ms. */
    private long unit() {
      for (long grid : GRIDS) {
        if (grid != TEN_MINUTES && Math.abs(ms) >= grid) {
          return grid;
        }
      }
      return 1;
    }

    private String text(long time) {
      return MOMENTS.contains(key) ? Times.moment(time) : Times.length(time);
    }
  }

  /**
   * A number.
   *
   * @param number the number
   * @param unit its unit as written, empty when it has none
   * @param key the key it stands under
   */
  record Amount(BigDecimal number, String unit, String key) implements Figure {

    private static final Pattern WITH_UNIT =
        Pattern.compile("([+-]?[0-9]{1,40}(?:\\.[0-9]{1,9})?) ([%\\p{L}].*)");

    @Override
    public int cost() {
      return Round.cost(number);
    }

    @Override
    public List<String> rounder() {
      List<BigDecimal> rounder = new ArrayList<>();
      if (key.equals("seed")) {
        rounder.add(BigDecimal.ZERO);
        rounder.add(BigDecimal.ONE);
      } else {
        rounder.addAll(Round.simple(number));
        rounder.addAll(Round.shorter(number));
      }
      return rounder.stream().map(this::text).distinct().toList();
    }

    private String text(BigDecimal rounded) {
      String plain = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
      return unit.isEmpty() ? plain : plain + " " + unit;
    }
  }
}
