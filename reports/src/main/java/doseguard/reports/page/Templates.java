package doseguard.reports.page;

import doseguard.reports.campaign.CampaignPage;
import doseguard.reports.campaign.CellPage;
import doseguard.reports.campaign.ClaimsPage;
import doseguard.reports.campaign.KillsPage;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/** Fills the templates. The pages load nothing and run nothing; their policy says so. */
public final class Templates {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Sheet sheet = Sheet.load();

  /** Makes the templates ready. */
  public Templates() {}

  /**
   * The style sheet of every page.
   *
   * @param css its text
   * @param policy the content security policy that allows it and nothing else
   */
  public record Sheet(String css, String policy) {

    static Sheet load() {
      try (InputStream in = Templates.class.getResourceAsStream("report.css")) {
        String css = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
        String hash = Base64.getEncoder().encodeToString(digest);
        String policy =
            "default-src 'none'; style-src 'sha256-"
                + hash
                + "'; base-uri 'none'; form-action 'none'";
        return new Sheet(css, policy);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }

  /**
   * Writes the first page.
   *
   * @param page what it shows
   * @return HTML
   */
  public String index(IndexPage page) {
    return render("index.jte", page);
  }

  /**
   * Writes the page of a scenario.
   *
   * @param page what it shows
   * @return HTML
   */
  public String scenario(ScenarioPage page) {
    return render("scenario.jte", page);
  }

  /**
   * Writes the page of the plant.
   *
   * @param page what it shows
   * @return HTML
   */
  public String plant(PlantPage page) {
    return render("plant.jte", page);
  }

  /**
   * Writes the page of a fault class.
   *
   * @param page what it shows
   * @return HTML
   */
  public String fault(FaultPage page) {
    return render("fault.jte", page);
  }

  /**
   * Writes the list of all fault classes.
   *
   * @param page what it shows
   * @return HTML
   */
  public String faults(FaultsPage page) {
    return render("faults.jte", page);
  }

  /**
   * Writes the first page of a campaign.
   *
   * @param page what it shows
   * @return HTML
   */
  public String campaign(CampaignPage page) {
    return render("campaign.jte", page);
  }

  /**
   * Writes the page of known-bad guards.
   *
   * @param page what it shows
   * @return HTML
   */
  public String kills(KillsPage page) {
    return render("kills.jte", page);
  }

  /**
   * Writes the page of all claims.
   *
   * @param page what it shows
   * @return HTML
   */
  public String claims(ClaimsPage page) {
    return render("claims.jte", page);
  }

  /**
   * Writes the page of a cell.
   *
   * @param page what it shows
   * @return HTML
   */
  public String cell(CellPage page) {
    return render("cell.jte", page);
  }

  private String render(String template, Object page) {
    StringOutput output = new StringOutput();
    engine.render(template, Map.of("page", page, "sheet", sheet), output);
    return output.toString();
  }
}
