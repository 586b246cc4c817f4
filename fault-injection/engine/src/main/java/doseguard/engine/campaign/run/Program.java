package doseguard.engine.campaign.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The program that runs a campaign, so that another one does not go on with it. */
public final class Program {

  private Program() {}

  /**
   * Digest of the program.
   *
   * @param part a class of it
   * @return SHA-256 of the jar that the class is from, 64 hexadecimal digits; {@code unpacked} when
   *     there is no jar
   */
  public static String digest(Class<?> part) {
    try {
      Path jar = Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        return "unpacked";
      }
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(Files.readAllBytes(jar)));
    } catch (IOException | URISyntaxException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("the program cannot read itself", e);
    }
  }
}
