package doseguard.cli;

/** The entry point of the {@code doseguard} command. */
public final class Main {
  private Main() {}

  /**
   * Prints how the command is used.
   *
   * @param args the arguments of the command line
   */
  public static void main(String[] args) {
    System.out.println("usage: doseguard run|validate FILE|DIR...");
  }
}
