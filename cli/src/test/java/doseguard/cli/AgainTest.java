package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that goes on with a campaign can be typed as it is told. */
class AgainTest {

  /** A command with a command in it. */
  @Command(name = "doseguard", subcommands = Campaign.class)
  private static final class Root {}

  /** The command that is gone on with. */
  @Command(name = "campaign")
  private static final class Campaign {
    @Parameters(arity = "0..1")
    private String profile;

    @Option(names = "--out")
    private String out;

    @Option(names = "--resume")
    private boolean resume;
  }

  private static String again(String... args) {
    CommandLine root = new CommandLine(new Root());
    root.parseArgs(args);
    return Again.command(root.getSubcommands().get("campaign").getCommandSpec());
  }

  @Test
  void shouldSayWhatWasTypedAndThatItGoesOn() {
    assertEquals("doseguard campaign --resume", again("campaign"));
    assertEquals(
        "doseguard campaign nightly --out=a/b.c --resume",
        again("campaign", "nightly", "--out=a/b.c"));
  }

  @Test
  void shouldSayItOnce() {
    assertEquals("doseguard campaign --resume quick", again("campaign", "--resume", "quick"));
  }

  @Test
  void shouldQuoteWhatAShellWouldTakeApart() {
    assertEquals(
        "doseguard campaign --out 'my night' 'it'\\''s.yaml' --resume",
        again("campaign", "--out", "my night", "it's.yaml"));
  }
}
