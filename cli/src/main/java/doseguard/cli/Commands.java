package doseguard.cli;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code doseguard} command itself: help, version, and what its parts share. */
@Command(
    name = "doseguard",
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Version.class,
    description = "Judges a dose guard for an implanted baclofen pump by what reaches the patient.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  doseguard run scenarios               judge every scenario, draw a report",
      "  doseguard run FILE --trace trace.csv  one scenario, with its time line",
      "  doseguard run scenarios --json        results for a script, nothing else",
      "  doseguard validate scenarios          check the files without running them",
      "  doseguard campaign                    everything once, in about two minutes",
      "  doseguard campaign claims             every claim, with as many cases as it needs",
      "  doseguard replay 1:4711               one case of a campaign again",
      "",
      "Exit codes: 0 all expectations and claims hold; 1 one is violated; 2 usage or bad input;",
      "3 not deterministic; 4 something was never seen to act; 5 the harness itself failed."
    })
final class Commands implements Runnable {

  /** What systems say of a full disk. */
  private static final String NO_SPACE = "No space left";

  @Spec private CommandSpec spec;

  private Commands() {}

  /**
   * The whole command line.
   *
   * @param bench where scenarios come from
   * @param terminal whether a person is looking
   * @param out standard output
   * @param err standard error
   * @return ready to execute
   */
  static CommandLine line(Bench bench, Terminal terminal, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new Commands());
    line.addSubcommand(new RunCommand(bench, terminal));
    line.addSubcommand(new ValidateCommand(bench));
    line.addSubcommand(new CampaignCommand(terminal));
    line.addSubcommand(new MergeCommand(terminal));
    line.addSubcommand(new HistoryCommand());
    line.addSubcommand(new CanariesCommand(terminal));
    line.addSubcommand(new MutantsCommand(terminal));
    line.addSubcommand(new ReplayCommand());
    for (CommandLine part : line.getSubcommands().values()) {
      part.getCommandSpec().addOption(debug());
    }
    line.setOut(out).setErr(err);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF));
    line.setExecutionStrategy(Commands::execute);
    line.setExecutionExceptionHandler(Commands::failed);
    line.setParameterExceptionHandler(Commands::misused);
    return line;
  }

  private static OptionSpec debug() {
    return OptionSpec.builder("--debug")
        .description("Show a stack trace when the harness itself fails.")
        .build();
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "expected a command: " + String.join(", ", spec.subcommands().keySet()));
  }

  /** Errors of the JVM (a broken installation, no memory) end a run like any other failure. */
  private static int execute(CommandLine.ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (LinkageError | VirtualMachineError | AssertionError e) {
      CommandLine line = parsed.commandSpec().commandLine();
      throw new CommandLine.ExecutionException(line, e.toString(), new HarnessException(e));
    }
  }

  private static int misused(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.print("doseguard: " + e.getMessage() + "\n");
    err.print("try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help\n");
    err.flush();
    return ExitCodes.BAD_INPUT;
  }

  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    PrintWriter err = line.getErr();
    boolean debug = last(parsed).hasMatchedOption("--debug");
    String hint = debug ? "" : " (--debug shows where)";
    err.print("doseguard: the harness failed: " + oneLine(e) + hint + "\n");
    if (debug) {
      e.printStackTrace(err);
    }
    err.flush();
    return ExitCodes.HARNESS_FAILED;
  }

  private static CommandLine.ParseResult last(CommandLine.ParseResult parsed) {
    return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
  }

  private static String oneLine(Exception e) {
    return words(e).replaceAll("\\s+", " ");
  }

  private static String words(Exception e) {
    if (e instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile() + ", expected a folder that can be written";
    }
    if (String.valueOf(e.getMessage()).contains(NO_SPACE)) {
      return e.getMessage() + ", expected room for the report and the journal";
    }
    return e instanceof HarnessException ? e.getMessage() : e.toString();
  }

  /** Tells the version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Commands.class.getPackage().getImplementationVersion();
      return new String[] {"doseguard " + (version == null ? "(not packaged)" : version)};
    }
  }
}
