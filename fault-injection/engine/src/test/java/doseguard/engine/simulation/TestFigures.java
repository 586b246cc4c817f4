package doseguard.engine.simulation;

import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;

/** The figures of the test policy and pump for other packages. */
public final class TestFigures {

  private TestFigures() {}

  /** Figures of the policy. */
  public static long[] policy() {
    long[] v = new long[Policy.FIGURES];
    for (int i = 0; i < v.length; i++) {
      v[i] = Cases.policy().of(i);
    }
    return v;
  }

  /** The pump. */
  public static PumpSpec pump() {
    return Cases.pump();
  }

  /** Figures of the pump. */
  public static long[] profile() {
    long[] v = new long[PumpProfile.FIGURES];
    for (int i = 0; i < v.length; i++) {
      v[i] = Cases.pump().profile().of(i);
    }
    return v;
  }
}
