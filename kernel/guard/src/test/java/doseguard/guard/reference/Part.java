package doseguard.guard.reference;

/** A part of the state. Its fields are plain values or values that never change: copied as is. */
abstract class Part implements Cloneable {
  @Override
  protected Part clone() {
    try {
      return (Part) super.clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }
}
