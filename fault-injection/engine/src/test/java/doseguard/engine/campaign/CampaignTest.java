package doseguard.engine.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.Fault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.port.GuardFactory;
import doseguard.engine.port.InProcessGuards;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Scenes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Running cases on threads: the same results in the same order, and nothing lost. */
class CampaignTest {
  private static final long HOUR = Shown.HOUR;

  private static final ClaimTable TABLE =
      new ClaimTable(
          List.of(
              claim("motor-stall", new Demand.Noticed(40 * 60_000L, false)),
              claim("motor-stall-harmless", new Demand.Harmless())));

  private static Claim claim(String fault, Demand demand) {
    Cell cell = new Cell(fault, "permanent", "D");
    return new Claim(cell, demand, new Coverage.Share(0.5, 0), "why", "who");
  }

  /** Stalls at different times of a day; every third index belongs to no cell. */
  private static class Stalls implements CaseSource {
    final Set<Long> asked = ConcurrentHashMap.newKeySet();

    @Override
    public long count() {
      return 60;
    }

    @Override
    public int cell(long index) {
      return (int) (index % 3) - 1;
    }

    @Override
    public Case subject(long index) {
      asked.add(index);
      Fault fault = new PumpFault.MotorStall(Timing.from(HOUR + 60_000 * index));
      return Scenes.day(index, fault);
    }
  }

  /** Remembers what it is told. */
  private static final class Told implements FailureSink {
    final List<String> lines = new ArrayList<>();

    @Override
    public void broke(Claim claim, CaseResult result) {
      lines.add("broke " + claim.cell().fault() + " " + result.index());
    }

    @Override
    public void failed(Cell cell, long index, Throwable cause) {
      lines.add("failed " + index + " " + cause.getMessage());
    }
  }

  private static Campaign campaign(CaseSource source, Supplier<GuardFactory> guards) {
    Sizes sizes = new Sizes(TABLE, cell -> 24 * HOUR, Long.MAX_VALUE, 0);
    return new Campaign(source, TABLE, sizes, guards, DelayReference.NONE);
  }

  private static CampaignResult run(CaseSource source, int threads, FailureSink sink)
      throws InterruptedException {
    return campaign(source, InProcessGuards::shipped).run(7, threads, sink, done -> {});
  }

  @Test
  void shouldGiveTheSameWhateverTheNumberOfThreads() throws InterruptedException {
    Told one = new Told();
    CampaignResult alone = run(new Stalls(), 1, one);
    assertEquals(40, alone.cases());
    assertEquals(20, alone.cells().get(0).acted());
    assertEquals(Standing.KEPT, alone.cells().get(0).standing());
    assertEquals(Standing.WORSE, alone.cells().get(1).standing());
    assertEquals(20, one.lines.size());
    for (int threads : new int[] {2, 5}) {
      Told told = new Told();
      assertEquals(alone, run(new Stalls(), threads, told));
      assertEquals(one.lines, told.lines);
    }
  }

  @Test
  void shouldAskForNoCaseThatBelongsToNoCell() throws InterruptedException {
    Stalls source = new Stalls();
    run(source, 2, FailureSink.NONE);
    assertEquals(40, source.asked.size());
    assertTrue(source.asked.stream().noneMatch(index -> index % 3 == 0));
  }

  @Test
  void shouldContainACaseThatThrows() throws InterruptedException {
    Told told = new Told();
    CaseSource source =
        new Stalls() {
          @Override
          public Case subject(long index) {
            if (index == 13) {
              throw new IllegalStateException("a draw that contradicts itself");
            }
            return super.subject(index);
          }
        };
    CampaignResult result = run(source, 2, told);
    assertEquals(39, result.cases());
    assertEquals(1, result.failed());
    assertEquals(19, result.cells().get(0).cases());
    assertTrue(told.lines.contains("failed 13 a draw that contradicts itself"));
    assertEquals(
        40,
        campaign(source, InProcessGuards::shipped).run(7, 1, FailureSink.NONE, done -> {}).cases()
            + 1);
  }

  @Test
  void shouldContainAGuardThatThrows() throws InterruptedException {
    Told told = new Told();
    GuardFactory broken =
        (policy, pump) -> {
          throw new IllegalArgumentException("no guard");
        };
    CampaignResult result = campaign(new Stalls(), () -> broken).run(7, 2, told, done -> {});
    assertEquals(0, result.cases());
    assertEquals(40, result.failed());
    assertEquals(Standing.NEVER_EXERCISED, result.cells().get(0).standing());
    assertEquals("failed 1 no guard", told.lines.get(0));
  }

  @Test
  void shouldGiveEachThreadAFactoryOfItsOwn() throws InterruptedException {
    Set<GuardFactory> made = ConcurrentHashMap.newKeySet();
    Supplier<GuardFactory> guards =
        () -> {
          GuardFactory shipped = InProcessGuards.shipped();
          GuardFactory own = (policy, pump) -> shipped.create(policy, pump);
          made.add(own);
          return own;
        };
    campaign(new Stalls(), guards).run(7, 3, FailureSink.NONE, done -> {});
    assertFalse(made.isEmpty());
    assertTrue(made.size() <= 3);
  }

  @Test
  void shouldEndWhenItIsInterruptedAndLeaveNothingRunning() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    CaseSource source =
        new Stalls() {
          @Override
          public Case subject(long index) {
            workers.add(Thread.currentThread());
            begun.countDown();
            try {
              never.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return super.subject(index);
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
    assertThrows(InterruptedException.class, () -> run(source, 2, FailureSink.NONE));
    impatient.join();
    for (Thread worker : workers) {
      worker.join(10_000);
      assertFalse(worker.isAlive());
    }
  }
}
