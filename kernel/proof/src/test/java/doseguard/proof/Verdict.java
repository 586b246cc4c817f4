package doseguard.proof;

/**
 * What became of one contract.
 *
 * @param contract its name: class, method with the types of its parameters, number
 * @param nodes size of the proof
 * @param open goals that stayed open; 0 when it is proven
 * @param strategy settings with which it was tried last
 * @param millis time spent
 * @param where the branches that stayed open, for a reader
 */
record Verdict(String contract, int nodes, int open, Strategy strategy, long millis, String where) {

  boolean proven() {
    return open == 0;
  }

  @Override
  public String toString() {
    String outcome = proven() ? "proven" : open + " open";
    return "%-8s %-70s %6d nodes %-6s %6d ms%s"
        .formatted(outcome, contract, nodes, strategy, millis, where);
  }
}
