package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command that goes on with a campaign can be typed as it is told. */
class AgainTest {

  private static String again(String... args) {
    CommandSpec campaign =
        CommandSpec.create()
            .addPositional(PositionalParamSpec.builder().arity("0..1").build())
            .addOption(OptionSpec.builder("--out").arity("1").type(String.class).build())
            .addOption(OptionSpec.builder("--resume").build());
    CommandLine root = new CommandLine(CommandSpec.create().name("doseguard"));
    root.addSubcommand("campaign", campaign);
    root.parseArgs(args);
    return Again.command(campaign);
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
