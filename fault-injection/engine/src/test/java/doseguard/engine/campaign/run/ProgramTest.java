package doseguard.engine.campaign.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What the program is known by. */
class ProgramTest {

  @Test
  void shouldBeTheDigestOfTheJar() throws Exception {
    Path jar = Path.of(Test.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertTrue(Files.isRegularFile(jar), jar + " is a jar");
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
    assertEquals(HexFormat.of().formatHex(digest), Program.digest(Test.class));
  }

  @Test
  void shouldSayThatThereIsNoJar() {
    assertEquals("unpacked", Program.digest(ProgramTest.class));
  }
}
