package doseguard.scenarios.campaign;

import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.ClaimTable;
import doseguard.engine.campaign.Coverage;
import doseguard.engine.campaign.Sizes;
import doseguard.engine.campaign.covering.CoveringArray;
import doseguard.engine.campaign.run.Plan;
import doseguard.engine.campaign.strategy.Course;
import doseguard.engine.campaign.strategy.CoveringCases;
import doseguard.engine.campaign.strategy.FloorCases;
import doseguard.engine.campaign.strategy.Independent;
import doseguard.engine.campaign.strategy.RandomCases;
import doseguard.engine.campaign.strategy.Searches;
import doseguard.engine.campaign.strategy.Slot;
import doseguard.engine.campaign.strategy.Splittings;
import doseguard.engine.campaign.strategy.Strategy;
import doseguard.scenarios.Loaded;
import doseguard.scenarios.ScenarioFiles;
import doseguard.scenarios.campaign.Profile.Kind;
import doseguard.scenarios.campaign.Profile.Step;
import doseguard.scenarios.claims.ClaimsFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a plan from a profile and claims. */
public final class Plans {

  /** Strengths of the covering arrays that a profile may ask for. */
  private static final Set<Integer> STRENGTHS = Set.of(2, 3);

  /** Cases of a task: long enough that handing it over costs nothing, a fraction of a second. */
  private static final int PER_TASK = 16;

  /** Share of cases with several faults that keep what none of the faults gives up. */
  private static final Coverage.Share TOGETHER = new Coverage.Share(0.9, 3);

  private final ClaimsFile file;
  private final long seed;
  private final long mostCases;
  private final double years;
  private final ClaimTable table;

  private Plans(Profile profile, ClaimsFile file, Limits limits, long seed) {
    this.file = file;
    this.seed = seed;
    this.mostCases = limits.mostCases();
    this.years = limits.years();
    this.table = table(profile, file);
  }

  /**
   * What the command line asks for instead of what the profile says.
   *
   * @param mostCases most cases of each claim, and of each strategy that draws by the field; {@link
   *     Long#MAX_VALUE} for no cap
   * @param years fault-free pump-years of each suite; 0 for what the profile says
   */
  public record Limits(long mostCases, double years) {

    /** What the profile says. */
    public static final Limits NONE = new Limits(Long.MAX_VALUE, 0);
  }

  /**
   * Makes a plan.
   *
   * @param profile what is done
   * @param file the claims, with a field if the profile needs one
   * @param limits what is asked for instead
   * @param seed the campaign's seed, at least 0
   * @return the plan
   */
  public static Plan of(Profile profile, ClaimsFile file, Limits limits, long seed) {
    Plans plans = new Plans(profile, file, limits, seed);
    Sizes sizes = plans.sizes(profile);
    List<Strategy> strategies = new ArrayList<>();
    for (Step step : profile.steps()) {
      strategies.add(plans.strategy(step, sizes));
    }
    return new Plan(seed, plans.table, sizes, strategies);
  }

  /**
   * The cases that lead to a case of any campaign of these claims, whatever its profile.
   *
   * @param file the claims
   * @param seed the campaign's seed, at least 0
   * @param index index of the case
   * @return a course that comes to it; empty when no case can have that index
   */
  public static Optional<Course> leadingTo(ClaimsFile file, long seed, long index) {
    Optional<Slot> slot = Slot.of(index);
    if (slot.isEmpty() || (slot.get().drawsFromTheField() && file.field().isEmpty())) {
      return Optional.empty();
    }
    int strength = slot.get() == Slot.COVERING ? CoveringCases.strengthOf(index) : 0;
    if (slot.get() == Slot.COVERING && !STRENGTHS.contains(strength)) {
      return Optional.empty();
    }
    Step step = new Step(kind(slot.get(), file, index), 1, 0, strength, 1, 1, 20);
    Profile alone = new Profile("alone", "", 1, false, List.of(step));
    return of(alone, file, Limits.NONE, seed).strategies().get(0).leadingTo(index);
  }

  private static Kind kind(Slot slot, ClaimsFile file, long index) {
    return switch (slot) {
      case CLAIMS -> {
        int cell = (int) (index % file.table().claims().size());
        yield file.table().claims().get(cell).cell().faultFree() ? Kind.YEARS : Kind.CLAIMS;
      }
      case SCENARIOS -> Kind.SCENARIOS;
      case COVERING -> Kind.COVERING;
      case RANDOM -> Kind.RANDOM;
      case FLOOR -> Kind.FLOOR;
      case SEARCH -> Kind.SEARCH;
      case SPLITTING -> Kind.SPLITTING;
    };
  }

  /** Random cases put claims of their own to the test: those of several faults at once. */
  private static ClaimTable table(Profile profile, ClaimsFile file) {
    boolean several =
        profile.steps().stream()
            .anyMatch(step -> step.kind() == Kind.RANDOM || step.kind() == Kind.FLOOR);
    List<Claim> claims = new ArrayList<>(file.table().claims());
    if (several) {
      claims.addAll(Together.claims(TOGETHER, file.field().orElseThrow().limits()));
    }
    return new ClaimTable(claims);
  }

  private Sizes sizes(Profile profile) {
    long cases = mostCases;
    double asked = years;
    for (Step step : profile.steps()) {
      if (step.kind() == Kind.CLAIMS && step.cases() > 0) {
        cases = Math.min(cases, step.cases());
      }
      if (step.kind() == Kind.YEARS && years == 0) {
        asked = step.years();
      }
    }
    return new Sizes(table, cell -> ClaimCases.lengthMs(file, cell), cases, asked);
  }

  private Strategy strategy(Step step, Sizes sizes) {
    long cases = Math.min(step.cases(), mostCases);
    return switch (step.kind()) {
      case SCENARIOS -> independent("scenarios", false, scenarios());
      case CLAIMS -> independent("claims", true, ClaimCases.ofFaults(file, seed, sizes));
      case YEARS -> new Independent("years", true, 1, ClaimCases.ofYears(file, seed, sizes));
      case COVERING -> independent("covering-" + step.strength(), false, covering(step.strength()));
      case RANDOM -> independent("random", true, new RandomCases(space(), seed, cases));
      case FLOOR -> independent("floor", true, new FloorCases(space(), seed, cases));
      case SEARCH -> new Searches(space(), seed, step.searches(), (int) cases);
      case SPLITTING ->
          new Splittings(space(), seed, step.repeats(), step.particles(), (int) step.cases());
    };
  }

  private static Strategy independent(String name, boolean samples, Independent.Source source) {
    return new Independent(name, samples, PER_TASK, source);
  }

  private FaultSpace space() {
    return new FaultSpace(file, seed);
  }

  private CoveringCases covering(int strength) {
    FaultGrid grid = new FaultGrid(file, seed);
    return new CoveringCases(grid, strength, CoveringArray.of(grid.levels(), strength));
  }

  private static ScenarioCases scenarios() {
    Loaded loaded = ScenarioFiles.builtIn();
    if (!loaded.problems().isEmpty()) {
      throw new IllegalStateException(loaded.problems().get(0).toString());
    }
    return new ScenarioCases(loaded.scenarios());
  }
}
