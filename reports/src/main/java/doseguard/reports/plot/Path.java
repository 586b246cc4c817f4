package doseguard.reports.plot;

/** Writes the data of an SVG path in whole, relative steps; runs along one level are one step. */
final class Path {

  private final StringBuilder out = new StringBuilder();
  private boolean empty = true;
  private int writtenX;
  private int writtenY;
  private int x;
  private int y;

  /**
   * Goes on to a point.
   *
   * @param toX its abscissa
   * @param toY its ordinate
   */
  void to(int toX, int toY) {
    if (empty) {
      out.append('M').append(toX).append(' ').append(toY).append('l');
      empty = false;
      writtenX = toX;
      writtenY = toY;
    } else if (toY != y) {
      flush();
      x = toX;
      y = toY;
      flush();
    }
    x = toX;
    y = toY;
  }

  /** Gives the data of the whole path. */
  @Override
  public String toString() {
    flush();
    int length = out.length();
    return length > 0 && out.charAt(length - 1) == 'l' ? out.substring(0, length - 1) : "" + out;
  }

  private void flush() {
    if (x != writtenX || y != writtenY) {
      out.append(out.charAt(out.length() - 1) == 'l' ? "" : " ");
      out.append(x - writtenX).append(' ').append(y - writtenY);
      writtenX = x;
      writtenY = y;
    }
  }
}
