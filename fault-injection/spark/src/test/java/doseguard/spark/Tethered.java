package doseguard.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A program that ends with the process that started it, however that ended: its standard input then
 * ends too.
 */
final class Tethered {

  private Tethered() {}

  public static void main(String[] args) throws Exception {
    InputStream tether = System.in;
    Thread watch = new Thread(() -> endWith(tether), "tether");
    watch.setDaemon(true);
    watch.start();
    Class.forName(args[0])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
  }

  private static void endWith(InputStream tether) {
    try {
      tether.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // Cut in another way.
    }
    Runtime.getRuntime().halt(1);
  }
}
