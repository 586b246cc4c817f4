package doseguard.engine.port;

import doseguard.engine.simulation.TestFigures;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The other end of a guard's pipes, as it should not be: a program of its own. */
final class BadGuard {
  private static final int DEAD = 7;

  private BadGuard() {}

  /**
   * Misbehaves.
   *
   * @param args how
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    DataInputStream in = new DataInputStream(System.in);
    switch (args[0]) {
      case "DIES" -> System.exit(DEAD);
      case "TALKS" -> out.writeBytes("Hello, this is a pump");
      case "SILENT" -> in.readInt();
      case "PLAIN" -> new GuardServer(KernelGuard::new, in, out).serve();
      case "PARENT" -> {
        List<String> words = List.of(java(), "-cp", path(), GuardServer.class.getName());
        new RemoteGuards(words, RemoteGuards.LIMIT_MS)
            .create(TestFigures.policy(), TestFigures.profile());
        System.out.println(ProcessHandle.current().children().findFirst().orElseThrow().pid());
      }
      default -> later(args[0], in, out);
    }
    new CountDownLatch(1).await();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String path() {
    return System.getProperty("java.class.path");
  }

  private static void later(String how, DataInputStream in, DataOutputStream out)
      throws IOException {
    out.writeInt(in.readInt());
    in.readByte();
    Wire.readWords(in);
    Wire.readWords(in);
    out.writeByte(Wire.DONE);
    in.readByte();
    switch (how) {
      case "DIES_LATER" -> System.exit(DEAD);
      case "TALKS_LATER" -> out.writeByte(99);
      case "CLOSES" -> out.close();
      default -> in.readInt();
    }
  }
}
