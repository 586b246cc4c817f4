package doseguard.engine.campaign.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.DelayReference;
import doseguard.engine.campaign.Standing;
import doseguard.engine.campaign.StrategyResult;
import doseguard.engine.campaign.run.Campaign.Progress;
import doseguard.engine.port.GuardFactory;
import doseguard.engine.port.InProcessGuards;
import doseguard.engine.simulation.Case;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Running tasks on threads: the same results in the same order, and nothing lost. */
class CampaignTest {

  private static Campaign campaign(Stalls source, Shard shard, Supplier<GuardFactory> guards) {
    return new Campaign(Stalls.plan(source), shard, guards, DelayReference.NONE);
  }

  private static CampaignResult run(Stalls source, int threads, TaskLog log, List<String> told)
      throws InterruptedException, IOException {
    return campaign(source, Shard.WHOLE, InProcessGuards::shipped)
        .run(
            threads,
            log,
            trial -> told.add(trial.index() + " " + trial.cause() + trial.thrown()),
            Progress.NONE);
  }

  @Test
  void shouldGiveTheSameWhateverTheNumberOfThreads() throws Exception {
    List<String> one = new ArrayList<>();
    CampaignResult alone = run(new Stalls(), 1, TaskLog.NONE, one);
    assertEquals(70, alone.cases());
    assertEquals(15, alone.cells().get(0).acted());
    assertEquals(20, alone.cells().get(1).acted());
    assertEquals(Standing.KEPT, alone.cells().get(0).standing());
    assertEquals(Standing.WORSE, alone.cells().get(1).standing());
    assertEquals(40, one.size());
    assertTrue(one.get(0).startsWith("1 motor-stall-harmless / permanent / D: "), one.get(0));
    for (int threads : new int[] {2, 5}) {
      List<String> told = new ArrayList<>();
      assertEquals(alone, run(new Stalls(), threads, TaskLog.NONE, told));
      assertEquals(one, told);
    }
  }

  @Test
  void shouldCountWhatWasFoundButBoundOnlyWhatIsASample() throws Exception {
    CampaignResult result = run(new Stalls(), 2, TaskLog.NONE, new ArrayList<>());
    List<StrategyResult> strategies = result.search().strategies();
    assertEquals(List.of("sample", "found"), strategies.stream().map(one -> one.name()).toList());
    for (StrategyResult strategy : strategies) {
      assertEquals(35, strategy.cases());
      assertEquals(20, strategy.broken());
    }
    assertEquals(35, result.cells().get(0).cases() + result.cells().get(1).cases());
    assertEquals(1, result.search().causes().size());
    assertEquals(40, result.search().causes().get(0).cases());
  }

  @Test
  void shouldAskForNoCaseThatIsNotRun() throws Exception {
    Stalls source = new Stalls();
    run(source, 2, TaskLog.NONE, new ArrayList<>());
    assertEquals(35, source.asked.size());
    assertTrue(source.asked.stream().noneMatch(number -> number % 8 == 0));
  }

  @Test
  void shouldGoOnWhereItWasAndCountNothingTwice() throws Exception {
    MemoryLog log = new MemoryLog();
    CampaignResult whole = run(new Stalls(), 2, log, new ArrayList<>());
    assertEquals(12, log.results.size());
    for (int kept = 0; kept <= 12; kept += 3) {
      MemoryLog part = new MemoryLog();
      for (long task = 0; task < 12; task++) {
        if (task * 5 % 12 < kept) {
          part.results.put(task, log.results.get(task));
        }
      }
      Stalls source = new Stalls();
      assertEquals(whole, run(source, 2, part, new ArrayList<>()));
      assertEquals(log.results, part.results);
      if (kept == 12) {
        assertEquals(Set.of(), source.asked);
      }
    }
  }

  @Test
  void shouldRunEachTaskInOneShard() throws Exception {
    MemoryLog whole = new MemoryLog();
    CampaignResult result = run(new Stalls(), 2, whole, new ArrayList<>());
    MemoryLog together = new MemoryLog();
    for (int number = 1; number <= 5; number++) {
      MemoryLog part = new MemoryLog();
      campaign(new Stalls(), new Shard(number, 5), InProcessGuards::shipped)
          .run(1, part, FailureSink.NONE, Progress.NONE);
      part.results.forEach(together::append);
    }
    assertEquals(whole.results, together.results);
    assertEquals(result, run(new Stalls(), 1, together, new ArrayList<>()));
  }

  @Test
  void shouldTellProgressOnceForEachTaskAndInOrder() throws Exception {
    List<Long> done = new ArrayList<>();
    campaign(new Stalls(), Shard.WHOLE, InProcessGuards::shipped)
        .run(2, TaskLog.NONE, FailureSink.NONE, at -> done.add(at.done()));
    assertEquals(List.of(7L, 14L, 21L, 28L, 35L, 40L, 47L, 54L, 61L, 68L, 75L, 80L), done);
  }

  @Test
  void shouldContainACaseThatThrows() throws Exception {
    Stalls source =
        new Stalls() {
          @Override
          Case subject(long number) {
            if (number == 13) {
              throw new IllegalStateException("a draw that contradicts itself");
            }
            return super.subject(number);
          }
        };
    List<String> told = new ArrayList<>();
    CampaignResult result = run(source, 2, TaskLog.NONE, told);
    assertEquals(68, result.cases());
    assertEquals(2, result.failed());
    assertEquals(19, result.cells().get(1).cases());
    String words =
        "13 motor-stall-harmless / permanent / D: the harness failed"
            + "java.lang.IllegalStateException: a draw that contradicts itself";
    assertEquals(2, told.stream().filter(words::equals).count(), told::toString);
  }

  @Test
  void shouldContainAGuardThatThrows() throws Exception {
    GuardFactory broken =
        (policy, pump) -> {
          throw new IllegalArgumentException("no guard");
        };
    CampaignResult result =
        campaign(new Stalls(), Shard.WHOLE, () -> broken)
            .run(2, TaskLog.NONE, FailureSink.NONE, Progress.NONE);
    assertEquals(0, result.cases());
    assertEquals(70, result.failed());
    assertEquals(Standing.NEVER_EXERCISED, result.cells().get(0).standing());
  }

  @Test
  void shouldFindACaseThatGivesOtherBytesTheSecondTime() throws Exception {
    AtomicInteger times = new AtomicInteger();
    Stalls source =
        new Stalls() {
          @Override
          public long count() {
            return 200;
          }

          @Override
          Case subject(long number) {
            return super.subject(number % 40 + 60L * times.incrementAndGet());
          }
        };
    CampaignResult result =
        new Campaign(
                new Plan(
                    7,
                    Stalls.TABLE,
                    Stalls.plan(source).sizes(),
                    Stalls.plan(source).strategies().subList(0, 1)),
                Shard.WHOLE,
                InProcessGuards::shipped,
                DelayReference.NONE)
            .run(1, TaskLog.NONE, FailureSink.NONE, Progress.NONE);
    assertTrue(result.search().repeated() > 0);
    assertEquals(result.search().repeated(), result.search().different().size());
  }

  @Test
  void shouldRepeatSomeCasesAndFindTheSameBytes() throws Exception {
    Stalls source =
        new Stalls() {
          @Override
          public long count() {
            return 200;
          }
        };
    CampaignResult result = run(source, 2, TaskLog.NONE, new ArrayList<>());
    long repeated = result.search().repeated();
    assertTrue(repeated >= 2 && repeated <= 12, () -> "repeated " + repeated);
    assertEquals(List.of(), result.search().different());
  }

  @Test
  void shouldGiveEachThreadAFactoryOfItsOwn() throws Exception {
    Set<GuardFactory> made = ConcurrentHashMap.newKeySet();
    Supplier<GuardFactory> guards =
        () -> {
          GuardFactory shipped = InProcessGuards.shipped();
          GuardFactory own = (policy, pump) -> shipped.create(policy, pump);
          made.add(own);
          return own;
        };
    campaign(new Stalls(), Shard.WHOLE, guards)
        .run(3, TaskLog.NONE, FailureSink.NONE, Progress.NONE);
    assertFalse(made.isEmpty());
    assertTrue(made.size() <= 6, "one for the first run of a case and one for the second");
  }

  @Test
  void shouldEndWhenItIsInterruptedAndLeaveNothingRunning() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    Stalls source =
        new Stalls() {
          @Override
          Case subject(long number) {
            workers.add(Thread.currentThread());
            begun.countDown();
            try {
              never.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return super.subject(number);
          }
        };
    Thread working = Thread.currentThread();
    Thread impatient =
        new Thread(
            () -> {
              try {
                begun.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              working.interrupt();
            });
    impatient.start();
    assertThrows(InterruptedException.class, () -> run(source, 2, TaskLog.NONE, new ArrayList<>()));
    impatient.join();
    for (Thread worker : workers) {
      worker.join(10_000);
      assertFalse(worker.isAlive());
    }
  }
}
