package doseguard.engine.campaign.strategy;

import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.TrialResult;
import doseguard.engine.campaign.search.CrossEntropy;
import doseguard.engine.campaign.search.HillClimb;
import doseguard.engine.campaign.search.PrefixSearch;
import doseguard.engine.campaign.search.Searcher;
import doseguard.engine.campaign.search.UniformSearch;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.plant.RandomStream;
import doseguard.engine.plant.RandomStream.Purpose;
import java.util.Optional;

/**
 * A portfolio of searches for the smallest margin, one question at a time, since no searcher
 * dominates (physics.md 3.4). A task is one search; questions and searchers take turns. Where a
 * question is given up, its margin is of no interest.
 */
public final class Searches implements Strategy {

  /** Most cases of one search, so that each has indices of its own. */
  public static final int MOST_CASES = 1000;

  private final Space space;
  private final long seed;
  private final long searches;
  private final int cases;

  /**
   * Makes the strategy.
   *
   * @param space where it searches
   * @param seed the campaign's seed
   * @param searches number of searches
   * @param cases cases of one search, at most {@link #MOST_CASES}
   */
  public Searches(Space space, long seed, long searches, int cases) {
    this.space = space;
    this.seed = seed;
    this.searches = searches;
    this.cases = cases;
  }

  /** The searchers, in the order of their turns. */
  public enum Kind {
    /** Draws evenly: what the others are measured by. */
    UNIFORM,
    /** Climbs from a point and restarts. */
    HILL_CLIMB,
    /** Narrows a cloud of points towards its best. */
    CROSS_ENTROPY,
    /** Keeps what goes wrong and draws the rest anew. */
    PREFIX
  }

  /**
   * The question that a search asks.
   *
   * @param search number of the search
   * @return the question
   */
  public static Question question(long search) {
    Question[] all = Question.values();
    return all[(int) (search / Kind.values().length % all.length)];
  }

  /**
   * The searcher of a search.
   *
   * @param search number of the search
   * @return which
   */
  public static Kind kind(long search) {
    return Kind.values()[(int) (search % Kind.values().length)];
  }

  /**
   * The search that a case belongs to.
   *
   * @param index index of the case
   * @return number of the search; -1 when it is no case of a search
   */
  public static long searchOf(long index) {
    long number = Slot.SEARCH.numberOf(index);
    return number < 0 ? -1 : number / MOST_CASES;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public long tasks() {
    return searches;
  }

  @Override
  public long cases() {
    return searches * cases;
  }

  @Override
  public long casesOf(long task) {
    return cases;
  }

  @Override
  public Optional<Course> leadingTo(long index) {
    long search = searchOf(index);
    return search < 0 ? Optional.empty() : Optional.of(new Search(search, MOST_CASES));
  }

  @Override
  public Course open(long task) {
    return new Search(task, cases);
  }

  @Override
  public boolean samples() {
    return false;
  }

  /** One search. */
  private final class Search implements Course {
    private final long first;
    private final int most;
    private final Question question;
    private final Searcher searcher;
    private int asked;

    Search(long search, int most) {
      this.first = Slot.SEARCH.first() + search * MOST_CASES;
      this.most = most;
      this.question = question(search);
      RandomStream stream = new RandomStream(seed, Purpose.SEARCH, first);
      int dimensions = space.dimensions();
      this.searcher =
          switch (kind(search)) {
            case UNIFORM -> new UniformSearch(dimensions, stream);
            case HILL_CLIMB -> new HillClimb(dimensions, stream);
            case CROSS_ENTROPY -> new CrossEntropy(dimensions, stream);
            case PREFIX -> new PrefixSearch(dimensions, stream);
          };
    }

    @Override
    public Optional<Trial> next() {
      return asked < most
          ? Optional.of(space.at(first + asked++, searcher.ask()))
          : Optional.empty();
    }

    @Override
    public void showed(TrialResult result) {
      searcher.tell(result.failed() ? Double.POSITIVE_INFINITY : result.margin(question));
    }
  }
}
