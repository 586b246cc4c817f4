package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code campaign} and {@code replay}: exit codes and files. */
class CampaignCommandTest {

  @TempDir private Path directory;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(directory.resolve("mine.yaml"), OneClaim.TEXT);
  }

  private int run(String... args) {
    Told told = Told.by(new Made(), args);
    out.append(told.out());
    err.append(told.err());
    return told.code();
  }

  private int campaign(Path to, String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "campaign";
    args[1] = file.toString();
    args[2] = "--out";
    args[3] = to.toString();
    System.arraycopy(more, 0, args, 4, more.length);
    return run(args);
  }

  private void replace(String from, String to) throws IOException {
    assertTrue(OneClaim.TEXT.contains(from));
    Files.writeString(file, OneClaim.TEXT.replace(from, to));
  }

  @Test
  void shouldHoldAndWriteTheSameBytesOnAnyNumberOfThreads() throws IOException {
    assertEquals(ExitCodes.HOLDS, campaign(directory.resolve("one"), "--threads", "1"));
    assertEquals(ExitCodes.HOLDS, campaign(directory.resolve("three"), "--threads", "3"));
    for (String name : new String[] {"campaign.json", "cells.csv"}) {
      assertArrayEquals(
          Files.readAllBytes(directory.resolve("one").resolve(name)),
          Files.readAllBytes(directory.resolve("three").resolve(name)));
    }
    assertTrue(out.toString().contains("5 cases executed for 1 cell: 1 kept"), out::toString);
  }

  @Test
  void shouldSayThatASampleIsOne() {
    assertEquals(ExitCodes.HOLDS, campaign(directory.resolve("out"), "--cases", "2"));
    assertTrue(out.toString().contains("1 sampled; a SAMPLE"), out::toString);
  }

  @Test
  void shouldEndWithOneWhenAClaimIsBroken() throws IOException {
    replace("within: 10 min", "within: 1 s");
    assertEquals(ExitCodes.VIOLATED, campaign(directory.resolve("out")));
    assertEquals(ExitCodes.VIOLATED, run("replay", "1:0", "--claims", file.toString()));
    assertTrue(out.toString().contains("BROKEN"), out::toString);
  }

  @Test
  void shouldEndWithTwoWhenTheInputIsWrong() throws IOException {
    assertEquals(ExitCodes.BAD_INPUT, campaign(directory.resolve("out"), "--cases", "0"));
    assertEquals(ExitCodes.BAD_INPUT, run("campaign", "nothing.yaml"));
    assertEquals(ExitCodes.BAD_INPUT, run("replay", "1-0"));
    replace("population: base", "population: bass");
    assertEquals(ExitCodes.BAD_INPUT, campaign(directory.resolve("out")));
    assertTrue(err.toString().contains("unknown population 'bass'"), err::toString);
    assertFalse(Files.exists(directory.resolve("out")));
  }

  @Test
  void shouldEndWithFourWhenAClaimIsNeverExercised() throws IOException {
    replace("{at: 1 d, fault: motor-stall}", "{at: 1 d, fault: valve-stuck, position: open}");
    String text = Files.readString(file).replace("fault: motor-stall", "fault: valve-stuck");
    Files.writeString(file, text);
    assertEquals(ExitCodes.NOT_COVERED, campaign(directory.resolve("out")));
  }

  @Test
  void shouldReplayNoCaseThatIsNone() {
    assertEquals(ExitCodes.BAD_INPUT, run("replay", "1:1999999999"));
    assertTrue(err.toString().contains("1999999999"), err::toString);
    err.setLength(0);
    assertEquals(ExitCodes.BAD_INPUT, run("replay", "1:1000000000", "--as-scenario"));
    assertTrue(err.toString().contains("is a scenario file already"), err::toString);
  }

  @Test
  void shouldReplayOneCaseAndPrintItAsAScenario() {
    assertEquals(ExitCodes.HOLDS, run("replay", "1:3", "--claims", file.toString()));
    assertTrue(out.toString().contains("digest"), out::toString);
    out.setLength(0);
    String[] args = {"replay", "1:3", "--claims", file.toString(), "--as-scenario"};
    assertEquals(ExitCodes.HOLDS, run(args));
    assertTrue(out.toString().startsWith("id: case-1-3\n"), out::toString);
  }
}
