package doseguard.canaries;

/** This Java cannot compile, and a canary is compiled when it is first asked for. */
public final class NoCompilerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes one. */
  NoCompilerException() {
    super(
        "a canary is compiled from the kernel's sources, and this Java has no compiler: a JDK is"
            + " needed, not a run-time alone");
  }
}
