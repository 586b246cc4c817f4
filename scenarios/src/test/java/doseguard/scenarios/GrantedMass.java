package doseguard.scenarios;

import doseguard.engine.port.Answer;
import doseguard.engine.port.GuardFactory;
import doseguard.engine.port.GuardPort;
import doseguard.engine.port.InProcessGuards;
import doseguard.engine.port.Sensed;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Listens at the port of the shipped kernel and keeps its own books of what is granted, to the
 * millisecond: no sliding hour and no sliding day may hold more than the guard's own ceiling. After
 * a change of concentration strokes count at the lower of the two, because which one leaves the tip
 * is the kernel's belief and not judged here. Time passes as the slower counter says, from call to
 * call: a counter that jumps back, or begins anew after a loss of power, tells of no time.
 */
final class GrantedMass implements GuardFactory {
  private static final long HOUR_MS = 3_600_000L;
  private static final long DAY_MS = 24 * HOUR_MS;

  private final Window hour = new Window(HOUR_MS);
  private final Window day = new Window(DAY_MS);
  private long strokeNl;
  private int now;
  private int before;
  private long strokes;
  private long timeAMs;
  private long timeBMs;
  private long clockMs;

  @Override
  public GuardPort create(long[] policy, long[] pump) {
    GuardPort kernel = InProcessGuards.shipped().create(policy, pump);
    long accuracy = 1000 + pump[PumpProfile.ACCURACY_PERMILLE];
    hour.mostPg = policy[Policy.CEILING_1H_PG] * 1000 / accuracy;
    day.mostPg = policy[Policy.CEILING_24H_PG] * 1000 / accuracy;
    strokeNl = pump[PumpProfile.STROKE_NL];
    return (GuardPort)
        Proxy.newProxyInstance(
            GuardPort.class.getClassLoader(),
            new Class<?>[] {GuardPort.class},
            (proxy, method, args) -> {
              Object result = call(kernel, method, args);
              if (method.getName().equals("decide")) {
                pass((Sensed) args[0]);
                if (((Answer) args[1]).granted) {
                  granted();
                }
              }
              if (method.getName().equals("confirmRefill") && (Integer) result == 0) {
                before = now == 0 ? (Integer) args[2] : now;
                now = (Integer) args[2];
              }
              return result;
            });
  }

  /** Also throws what the kernel throws: a loss of power during the call. */
  private static Object call(GuardPort kernel, Method method, Object... args) throws Throwable {
    try {
      return method.invoke(kernel, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void pass(Sensed sensed) {
    long byA = Math.max(0L, sensed.timeAMs - timeAMs);
    long byB = Math.max(0L, sensed.timeBMs - timeBMs);
    clockMs += Math.min(byA, byB);
    timeAMs = sensed.timeAMs;
    timeBMs = sensed.timeBMs;
  }

  private void granted() {
    strokes++;
    long pg = strokeNl * Math.min(now, before);
    hour.add(clockMs, pg);
    day.add(clockMs, pg);
  }

  /** Strokes granted so far. */
  long strokes() {
    return strokes;
  }

  /** Whether some hour or day held more than the ceiling. */
  boolean exceeded() {
    return hour.exceeded || day.exceeded;
  }

  /** One sliding window, exact. */
  private static final class Window {
    private final long lengthMs;
    private final Deque<long[]> inside = new ArrayDeque<>();
    private long mostPg;
    private long sumPg;
    private boolean exceeded;

    Window(long lengthMs) {
      this.lengthMs = lengthMs;
    }

    void add(long atMs, long pg) {
      inside.addLast(new long[] {atMs, pg});
      sumPg += pg;
      while (inside.getFirst()[0] <= atMs - lengthMs) {
        sumPg -= inside.removeFirst()[1];
      }
      exceeded |= sumPg > mostPg;
    }
  }
}
