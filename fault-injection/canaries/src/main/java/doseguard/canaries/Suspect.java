package doseguard.canaries;

import doseguard.engine.port.GuardFactory;

/** A guard that may be bad. */
public interface Suspect {

  /**
   * Its name.
   *
   * @return unique among those that are hunted together
   */
  String id();

  /**
   * What is wrong with it.
   *
   * @return a sentence without its full stop
   */
  String title();

  /**
   * What that may do to the patient.
   *
   * @return a sentence without its full stop; empty where nobody has said it
   */
  String hazard();

  /**
   * Its guards.
   *
   * @return a factory of them
   */
  GuardFactory guards();
}
