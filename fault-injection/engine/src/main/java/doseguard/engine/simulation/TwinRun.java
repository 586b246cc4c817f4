package doseguard.engine.simulation;

import doseguard.engine.plant.CsfPressure;
import doseguard.engine.plant.Plant;
import doseguard.engine.plant.StrokeScatter;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.BolusBook;
import doseguard.engine.therapy.Controller;
import doseguard.engine.therapy.Frame;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.Policy;
import doseguard.guard.program.Prescription;
import java.util.List;

/**
 * The nominal twins: same plant, same posture, same intent, no fault and no guard. Every stroke
 * asked for flows, refills happen with the right drug, concentration changes are bridged, ordered
 * stops end. They differ in gain alone, of which the controller knows nothing, so one controller
 * drives them all.
 */
final class TwinRun {
  private final Policy policy;
  private final List<Act> acts;
  private final boolean patientBoluses;
  private final int fillConcentration;
  private final Plant[] plants;
  private final MinuteGrid[] grids;
  private final Controller controller;
  private final CsfPressure csf;
  private final BolusBook book = new BolusBook();
  private final long[] words = new long[Prescription.WORDS];
  private final StrokeRun row = new StrokeRun();
  private int posture = 1;
  private int next;
  private Act.Refill openRefill;
  private Therapy intended;

  /**
   * Makes the twins at the start of a case.
   *
   * @param subject the case
   * @param gainErrors gain error of each
   * @param patientBoluses whether patient-requested boluses are given
   * @param csf posture of the case
   * @param scatter scatter of the case
   * @param records what is filled, one for each
   */
  TwinRun(
      Case subject,
      double[] gainErrors,
      boolean patientBoluses,
      CsfPressure csf,
      StrokeScatter scatter,
      Record[] records) {
    this.policy = subject.policy();
    this.acts = subject.acts();
    this.patientBoluses = patientBoluses;
    this.csf = csf;
    this.intended = subject.intended();
    this.fillConcentration = intended.concentration();
    this.controller = new Controller(policy, subject.pump().profile());
    this.plants = new Plant[gainErrors.length];
    this.grids = new MinuteGrid[gainErrors.length];
    for (int i = 0; i < gainErrors.length; i++) {
      PumpSpec pump = subject.pump().withGain(gainErrors[i]);
      double inLine = subject.established() ? fillConcentration : 0.0;
      plants[i] = pump.build(scatter, csf.pressurePa(0), fillConcentration, inLine);
      grids[i] = new MinuteGrid(plants[i], records[i], null);
    }
  }

  /**
   * Runs them to the end.
   *
   * @param durationMs how long, ms
   */
  void run(long durationMs) {
    controller.filled(fillConcentration);
    program(0L);
    long changeMs = Math.min(durationMs, nextChangeMs());
    long now = Math.min(controller.wakeMs(), changeMs);
    while (now < durationMs) {
      if (now == changeMs) {
        change(now);
        changeMs = Math.min(durationMs, nextChangeMs());
      }
      controller.accrue(now);
      boolean wanted = controller.wants(now);
      if (wanted) {
        controller.granted(now);
      }
      long next = Math.min(controller.wakeMs(), changeMs);
      if (wanted) {
        stroke(now, next);
      }
      now = next;
    }
    advance(durationMs);
  }

  /** When something happens besides the strokes: an act or another posture. */
  private long nextChangeMs() {
    return Math.min(nextActMs(), csf.changeMs(posture));
  }

  private void change(long nowMs) {
    advance(nowMs);
    if (csf.changeMs(posture) == nowMs) {
      posture(posture);
      posture++;
    }
    if (nextActMs() == nowMs) {
      act(nowMs);
    }
  }

  private void advance(long toMs) {
    for (MinuteGrid grid : grids) {
      grid.strokes(row);
      grid.advance(toMs);
    }
    row.clear();
  }

  private void posture(int index) {
    for (Plant plant : plants) {
      plant.catheter().csf(csf.pressurePa(index));
    }
  }

  /** A stroke joins the row while the line stays steady; else all before it are driven first. */
  private void stroke(long nowMs, long nextMs) {
    long endMs = nowMs - nowMs % MinuteGrid.MINUTE_MS + MinuteGrid.MINUTE_MS;
    long spanMs = Math.min(nextMs, endMs) - nowMs;
    boolean flowsOut = spanMs >= plants[0].settlingMs();
    if (!flowsOut || row.length() == 0 || row.full()) {
      advance(nowMs);
      flowsOut = flowsOutWithin(spanMs);
    }
    if (flowsOut) {
      row.add(nowMs);
    } else {
      for (Plant plant : plants) {
        plant.stroke();
      }
    }
  }

  private boolean flowsOutWithin(long spanMs) {
    for (Plant plant : plants) {
      if (!plant.flowsOutWithin(spanMs)) {
        return false;
      }
    }
    return true;
  }

  private long nextActMs() {
    long at = next < acts.size() ? acts.get(next).atMs() : Long.MAX_VALUE;
    return openRefill == null ? at : Math.min(at, openRefill.atMs() + Act.Refill.DURATION_MS);
  }

  private void act(long nowMs) {
    if (openRefill != null && openRefill.atMs() + Act.Refill.DURATION_MS <= nowMs) {
      for (Plant plant : plants) {
        plant.refill(openRefill.volumeNl(), openRefill.concentration());
      }
      controller.accrue(nowMs);
      controller.refilled(openRefill.concentration(), true);
      openRefill = null;
    }
    while (next < acts.size() && acts.get(next).atMs() <= nowMs) {
      carryOut(acts.get(next), nowMs);
      next++;
    }
  }

  private void carryOut(Act act, long nowMs) {
    if (act instanceof Act.Program program) {
      intended = program.intended();
      program(nowMs);
    } else if (act instanceof Act.Refill refill) {
      openRefill = refill;
    } else if (act instanceof Act.Stop stop) {
      stop(stop, nowMs);
    } else if (act instanceof Act.Resume) {
      controller.stop(nowMs, nowMs);
    } else if (act instanceof Act.Mode mode) {
      controller.pause(nowMs, nowMs + mode.lastsMs());
    } else if (act instanceof Act.AskBolus && patientBoluses) {
      askBolus(nowMs);
    }
  }

  private void program(long nowMs) {
    Frame.write(intended, 1L, nowMs, words);
    controller.program(nowMs, words);
  }

  private void stop(Act.Stop stop, long nowMs) {
    long span = stop.durationMs() == 0L ? policy.of(Policy.STOP_DEFAULT_MS) : stop.durationMs();
    if (span <= policy.of(Policy.STOP_MOST_MS)) {
      controller.stop(nowMs, nowMs + span);
    }
  }

  private void askBolus(long nowMs) {
    controller.accrue(nowMs);
    boolean free = !controller.stopped() && !controller.bolusRunning();
    if (free && book.admit(intended.patientBolus(), nowMs)) {
      controller.bolus(nowMs);
    }
  }
}
