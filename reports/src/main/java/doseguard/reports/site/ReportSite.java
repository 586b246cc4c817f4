package doseguard.reports.site;

import doseguard.engine.campaign.Claim;
import doseguard.engine.validation.Validation;
import doseguard.reports.Result;
import doseguard.reports.ResultsJson;
import doseguard.reports.Summary;
import doseguard.reports.page.FaultPage;
import doseguard.reports.page.IndexPage;
import doseguard.reports.page.PlantPage;
import doseguard.reports.page.ScenarioPage;
import doseguard.reports.page.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A report being written: pages go into a directory beside the target, and only a complete report
 * takes the target's place. A target that holds anything but an earlier report is refused. Pages
 * may be added from several threads.
 */
public final class ReportSite implements AutoCloseable {

  /** The list of files with their SHA-256 digests; it also marks a directory as a report. */
  public static final String MANIFEST = "SHA256SUMS";

  private static final int DIGEST_AND_BLANKS = 66;

  private final Path target;
  private final Path draft;
  private final Templates templates = new Templates();
  private final TreeMap<String, String> digests = new TreeMap<>();
  private final Map<String, TreeMap<String, FaultPage.Shown>> scenarios = new TreeMap<>();
  private boolean closed;

  private ReportSite(Path target, Path draft) {
    this.target = target;
    this.draft = draft;
  }

  /**
   * Begins a report.
   *
   * @param directory where it shall be
   * @return the report, empty
   * @throws SiteRefusedException when the directory holds something that is not an earlier report
   * @throws IOException when nothing can be written there
   */
  public static ReportSite begin(Path directory) throws IOException {
    Path target = directory.toAbsolutePath().normalize();
    refuseForeign(directory, target);
    Path parent = target.getParent();
    if (parent == null) {
      throw new SiteRefusedException(directory + " cannot be a report");
    }
    Files.createDirectories(parent);
    return new ReportSite(target, Files.createDirectory(Atomic.draft(target)));
  }

  /**
   * Adds the page of one scenario.
   *
   * @param result the judged scenario
   * @throws IOException when it cannot be written
   */
  public void add(Result result) throws IOException {
    ScenarioPage page = ScenarioPage.of(result);
    write(page.row().href(), templates.scenario(page));
    note(result, page);
  }

  private synchronized void note(Result result, ScenarioPage page) {
    FaultPage.Shown shown =
        new FaultPage.Shown(page.row().id(), page.row().href(), page.row().title());
    for (String family : page.families()) {
      scenarios.computeIfAbsent(family, key -> new TreeMap<>()).put(result.subject().id(), shown);
    }
  }

  /** What fills the pages. */
  Templates templates() {
    return templates;
  }

  /**
   * Writes what sums up all scenarios and puts the report in place.
   *
   * @param summaries the scenarios in order
   * @param json the same as {@link ResultsJson#document}
   * @param claims what is claimed of faults, for their documentation
   * @return the first page
   * @throws IOException when it cannot be put in place; an earlier report is then as it was
   */
  public synchronized Path publish(List<Summary> summaries, String json, List<Claim> claims)
      throws IOException {
    Map<String, List<FaultPage.Shown>> shown = new TreeMap<>();
    scenarios.forEach((family, pages) -> shown.put(family, List.copyOf(pages.values())));
    FaultPages.write(this, claims, false, shown);
    PlantPage plant = PlantPage.of(Validation.all());
    write("plant.html", templates.plant(plant));
    write("index.html", templates.index(IndexPage.of(summaries, plant.holds())));
    write("results.json", json);
    return publish();
  }

  /**
   * Puts the report in place as it is.
   *
   * @return the first page
   * @throws IOException when it cannot be put in place; an earlier report is then as it was
   */
  synchronized Path publish() throws IOException {
    StringBuilder manifest = new StringBuilder();
    digests.forEach((name, digest) -> manifest.append(digest + "  " + name + "\n"));
    Files.writeString(draft.resolve(MANIFEST), manifest);
    refuseForeign(target, target);
    swap();
    closed = true;
    return target.resolve("index.html");
  }

  /** Drops what was not published; pages added later go nowhere. */
  @Override
  public synchronized void close() {
    closed = true;
    Atomic.delete(draft);
  }

  private void swap() throws IOException {
    if (!Files.exists(target)) {
      Atomic.rename(draft, target);
      return;
    }
    Path former = Atomic.draft(target);
    Atomic.rename(target, former);
    try {
      Atomic.rename(draft, target);
    } catch (IOException e) {
      Atomic.rename(former, target);
      throw e;
    }
    Atomic.delete(former);
  }

  /**
   * Writes one file of the report.
   *
   * @param name its name, with the folder that it is in, if any, and {@code /}
   * @param text what is in it
   * @throws IOException when it cannot be written
   */
  synchronized void write(String name, String text) throws IOException {
    if (!closed) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Path file = draft.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      digests.put(name, sha256(bytes));
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void refuseForeign(Path named, Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new SiteRefusedException(named + " is a file, expected a directory or nothing");
    }
    Set<String> ours = new HashSet<>(Set.of(MANIFEST));
    Path manifest = target.resolve(MANIFEST);
    if (Files.isRegularFile(manifest)) {
      for (String line : Files.readAllLines(manifest)) {
        String name = line.substring(Math.min(line.length(), DIGEST_AND_BLANKS));
        ours.add(name);
        ours.add(name.substring(0, Math.max(0, name.indexOf('/'))));
      }
    }
    Optional<String> foreign = foreign(target, "", ours);
    if (foreign.isPresent()) {
      throw new SiteRefusedException(
          named
              + " holds "
              + foreign.get()
              + ", which is no part of an earlier report;"
              + " expected an empty directory, an earlier report or nothing");
    }
  }

  /** The first thing in a folder that is not ours; what is not ours is not looked into. */
  private static Optional<String> foreign(Path folder, String above, Set<String> ours)
      throws IOException {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(folder)) {
      entries = listed.sorted().toList();
    }
    for (Path entry : entries) {
      String name = above + entry.getFileName();
      if (!ours.contains(name)) {
        return Optional.of(name);
      }
      Optional<String> within =
          Files.isDirectory(entry) ? foreign(entry, name + "/", ours) : Optional.empty();
      if (within.isPresent()) {
        return within;
      }
    }
    return Optional.empty();
  }
}
