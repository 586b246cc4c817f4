package doseguard.scenarios.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.scenarios.ClaimsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake in a claims file is told where it stands. */
class MalformedClaimsTest {
  private static final Path SMALL = Path.of("src/test/resources/claims/small.yaml");

  /** Faults that come together, to stand before the claims. */
  private static final String FIELD =
      """
      field:
        because: made for tests
        weights: {catheter: 100 %}
        two: 10 %
        three: 0 %
        settings: [base]
        limits:
          - faults:
              - {fault: catheter-kink, severities: [complete]}
              - {fault: catheter-leak, severities: [large]}
            unsafe-by: 30 %
            because: it adds up
            control: a visit
      """;

  @TempDir private Path folder;

  private List<String> problems(String from, String to) throws IOException {
    String text = Files.readString(SMALL);
    assertEquals(1, text.split(Pattern.quote(from), -1).length - 1, from);
    Path file = Files.writeString(folder.resolve("claims.yaml"), text.replace(from, to));
    ClaimsFiles.Read read = ClaimsFiles.load(file);
    assertTrue(read.claims().isEmpty());
    return read.problems().stream()
        .map(one -> one.line() + ":" + one.column() + ": " + one.wrong())
        .toList();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "population: valve | population: valves | 40:17: unknown population 'valves' (did you mean 'valve'?)",
        "like: base | like: bas | 17:11: no population 'bas' stands above (did you mean 'base'?)",
        "within: 60 min, | | 28:32: NOTICED without a time",
        "hour: 40 ug, | | 44:32: BOUNDED without a mass",
        ", control: symptom prompt | | 36:32: UNDETECTABLE without an external control",
        "suites: [B] | suites: [] | 52:18: 'suites' is empty",
        "suites: [B] | suites: [E] | 52:19: 'E' is not known in an item of 'suites' (did you mean 'A'?)",
        "outcome: HARMLESS, because: it | outcome: HARMLESS, within: 1 h, because: it | 52:50: 'within' beside HARMLESS",
        "rate: {years: 0.1, alarms: 50, stops: 60}, | | 58:32: fault none without a rate",
        "fault: none | fault: motor-stall | 53:12: the events hold the fault 'none', not 'motor-stall'",
        "factor: 2} | factor: 200} | 50:50: '200' is too large",
        "interval: 20 s | intervall: 20 s | 42:42: unknown key 'intervall' in an item of 'when' (did you mean 'interval'?)",
        "step: 0.1 % | step: 0.3 % | 12:94: from -5 % to 5 % are no whole steps of 0.3 %",
        "basal: $dose | basal: $dos | 14:55: nothing is drawn under the name 'dos' (did you mean 'dose'?)",
        "coverage: all | coverage: every | 44:80: 'every' does not fit 'coverage'",
        "because: it is refused | because: it is; refused | 52:51: 'it is; refused' does not fit 'because'"
      })
  void shouldTellWhatIsWrong(String from, String to, String said) throws IOException {
    List<String> found = problems(from, to == null ? "" : to);
    assertTrue(found.contains(said), found::toString);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "catheter-kink | cateter-kink | 28:19: unknown fault 'cateter-kink' (did you mean 'catheter-kink'?)",
        "severities: [complete] | severities: [complet] | 28:47: unknown severity of catheter-kink 'complet' (did you mean 'complete'?)",
        "severities: [complete] | severities: [] | 28:46: 'severities' is empty",
        "unsafe-by: 30 % | unsafe-by: 30 ug | 30:18: '30 ug' does not fit 'unsafe-by'",
        "unsafe-by: 30 % | unsafe-by: 300 % | 30:18: '300 %' is too large",
        "unsafe-by: 30 % | unsafe-by: 0 % | 30:18: '0 %' is too small"
      })
  void shouldTellWhatIsWrongWithALimit(String from, String to, String said) throws IOException {
    String limited = FIELD + "claims:\n  - fault: catheter-kink";
    List<String> found =
        problems(
            "claims:\n  - fault: catheter-kink", limited.replaceFirst(Pattern.quote(from), to));
    assertEquals(List.of(said), found);
  }

  @Test
  void shouldRefuseALimitOfAFaultWithItself() throws IOException {
    String twice = FIELD.replace("fault: catheter-leak", "fault: catheter-kink");
    assertEquals(
        List.of(
            "29:19: the fault 'catheter-kink' stands here twice",
            "29:47: unknown severity of catheter-kink 'large'"),
        problems("claims:\n  - fault: catheter-kink", twice + "claims:\n  - fault: catheter-kink"));
  }

  @Test
  void shouldReadALimit() throws IOException {
    String text = Files.readString(SMALL).replaceFirst("claims:\n", FIELD + "claims:\n");
    Path file = Files.writeString(folder.resolve("claims.yaml"), text);
    ClaimsFiles.Read read = ClaimsFiles.load(file);
    assertEquals(List.of(), read.problems());
    assertEquals(
        List.of(
            new JointLimit(
                List.of(
                    new JointLimit.Part("catheter-kink", Set.of("complete")),
                    new JointLimit.Part("catheter-leak", Set.of("large"))),
                0.3,
                "it adds up",
                "a visit")),
        read.claims().orElseThrow().field().orElseThrow().limits());
  }

  @Test
  void shouldTellOfACellThatIsClaimedTwice() throws IOException {
    List<String> found =
        problems(
            "      - {suites: [B], outcome: HARMLESS, because: it is refused}",
            "      - {suites: [B], outcome: HARMLESS, because: it is refused}\n"
                + "      - {suites: [B], outcome: HARMLESS, because: it is refused}");
    assertEquals(List.of("53:19: command-excess / twice / B is claimed twice"), found);
  }

  @Test
  void shouldCheckBothEndsOfEveryRangeAndEveryChoice() throws IOException {
    assertEquals(
        List.of("8:13: '100 mL' is a volume", "8:13: '400 mL' is a volume"),
        problems(
                "dose: {uniform: [100 ug/day, 400 ug/day], step: 1 ug/day}",
                "dose: {uniform: [100 mL, 400 mL], step: 1 mL}")
            .stream()
            .filter(one -> !one.contains("250"))
            .map(one -> one.replaceAll("^[0-9]+:[0-9]+", "8:13"))
            .distinct()
            .sorted()
            .toList());
    assertTrue(
        problems("us-adult-cerebral]", "us-adult-cerebrall]").stream()
            .anyMatch(one -> one.contains("unknown policy 'us-adult-cerebrall'")));
  }
}
