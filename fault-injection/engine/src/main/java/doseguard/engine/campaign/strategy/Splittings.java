package doseguard.engine.campaign.strategy;

import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.TrialResult;
import doseguard.engine.campaign.search.Estimate;
import doseguard.engine.campaign.search.Splitting;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.plant.RandomStream;
import doseguard.engine.plant.RandomStream.Purpose;
import java.util.List;
import java.util.Optional;

/**
 * How rare the two hazards are when cases are drawn by the weights of the field, by multilevel
 * splitting (physics.md 3.3). A task is one repeat for one question; the questions take turns. Its
 * figures are those of its {@link Estimate}: probability, level, whether it was reached (1 or 0),
 * and the number of cases.
 */
public final class Splittings implements Strategy {

  /** Most cases of one repeat, so that each has indices of its own. */
  public static final int MOST_CASES = 100_000;

  /** Numbers of particles that there may be; the place of theirs is a part of the index. */
  public static final List<Integer> PARTICLES = List.of(20, 50, 100, 200, 500);

  private static final long MOST_TASKS = 2000;

  /** The questions, in the order of their turns. */
  public static final List<Question> QUESTIONS =
      List.of(Question.UNSAFE_DELIVERY, Question.UNNOTICED_INTERRUPTION);

  private final Space space;
  private final long seed;
  private final int repeats;
  private final int particles;
  private final int cases;

  /**
   * Makes the strategy.
   *
   * @param space where cases are drawn
   * @param seed the campaign's seed
   * @param repeats repeats for each question
   * @param particles number of particles, one of {@link #PARTICLES}
   * @param cases most cases of one repeat, at most {@link #MOST_CASES}
   */
  public Splittings(Space space, long seed, int repeats, int particles, int cases) {
    this.space = space;
    this.seed = seed;
    this.repeats = repeats;
    this.particles = particles;
    this.cases = cases;
  }

  @Override
  public String name() {
    return "splitting";
  }

  @Override
  public long tasks() {
    return (long) repeats * QUESTIONS.size();
  }

  @Override
  public long cases() {
    return tasks() * cases;
  }

  @Override
  public long casesOf(long task) {
    return cases;
  }

  @Override
  public Optional<Course> leadingTo(long index) {
    long number = Slot.SPLITTING.numberOf(index);
    if (number < 0) {
      return Optional.empty();
    }
    long task = number / MOST_CASES;
    return Optional.of(
        new Repeat(task % MOST_TASKS, PARTICLES.get((int) (task / MOST_TASKS)), MOST_CASES));
  }

  @Override
  public Course open(long task) {
    return new Repeat(task, particles, cases);
  }

  @Override
  public boolean samples() {
    return false;
  }

  /** One repeat. */
  private final class Repeat implements Course {
    private final long first;
    private final Question question;
    private final Splitting splitting;
    private int asked;

    Repeat(long task, int particles, int cases) {
      long place = PARTICLES.indexOf(particles) * MOST_TASKS + task;
      this.first = Slot.SPLITTING.first() + place * MOST_CASES;
      this.question = QUESTIONS.get((int) (task % QUESTIONS.size()));
      RandomStream stream = new RandomStream(seed, Purpose.SEARCH, first);
      this.splitting = new Splitting(space.dimensions(), particles, cases, stream);
    }

    @Override
    public Optional<Trial> next() {
      return splitting.done()
          ? Optional.empty()
          : Optional.of(space.at(first + asked++, splitting.ask()));
    }

    /** Cases that give the question up have the largest margin: they are far from the event. */
    @Override
    public void showed(TrialResult result) {
      double margin = result.failed() ? 1 : result.margin(question);
      splitting.tell(Math.min(1, margin));
    }

    @Override
    public double[] figures() {
      Estimate estimate = splitting.estimate();
      return new double[] {
        estimate.probability(), estimate.level(), estimate.reached() ? 1 : 0, estimate.asks()
      };
    }
  }
}
