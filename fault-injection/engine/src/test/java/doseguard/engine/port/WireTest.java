package doseguard.engine.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The protocol is as its page says, and a server ends when it is broken. */
class WireTest {
  private static final Path PAGE = Path.of("..", "GUARD.md");

  @Test
  void shouldNumberEveryCallAsThePageDoes() throws IOException {
    String page = Files.readString(PAGE);
    for (Wire.Call call : Wire.Call.values()) {
      assertTrue(page.contains(call.ordinal() + " " + call.name()), call.name());
    }
    assertEquals(24, Wire.Call.values().length);
    assertTrue(page.contains("`44 47 50 01`"));
    assertEquals(0x44475001, Wire.GREETING);
  }

  private static byte[] served(byte... input) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GuardServer(InProcessGuards.shipped(), new ByteArrayInputStream(input), out).serve();
    return out.toByteArray();
  }

  private static byte[] greeted(int... more) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(Wire.GREETING);
    for (int one : more) {
      out.writeByte(one);
    }
    return bytes.toByteArray();
  }

  @Test
  void shouldEndWithItsInput() throws IOException {
    assertEquals(4, served(greeted()).length, "the greeting and no more");
  }

  @Test
  void shouldEndWhenTheProtocolIsBroken() throws IOException {
    assertThrows(IOException.class, () -> served(new byte[] {1, 2, 3, 4}));
    byte[] unknown = greeted(Wire.Call.values().length);
    assertThrows(IOException.class, () -> served(unknown));
    byte[] half = greeted(Wire.Call.CREATE.ordinal(), 0, 0);
    assertThrows(IOException.class, () -> served(half));
    byte[] absurd = greeted(Wire.Call.CREATE.ordinal(), 127, 127, 127, 127);
    assertThrows(IOException.class, () -> served(absurd));
  }
}
