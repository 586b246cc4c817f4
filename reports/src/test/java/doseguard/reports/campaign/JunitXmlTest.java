package doseguard.reports.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.Cause;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.Standing;
import doseguard.engine.campaign.Trial;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What build servers are told of a campaign. */
class JunitXmlTest {

  private static final CampaignResult VARIED = Campaigns.varied();
  private static final CampaignResult CLEAN = Campaigns.clean();

  private static String xml(CampaignResult result) {
    return JunitXml.of(Campaigns.identity(), Conclusion.of(true, result), result);
  }

  private static Document parsed(String xml)
      throws IOException, SAXException, ParserConfigurationException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> all(Document document, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList nodes = document.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Element testcase(Document document, String group, String name) {
    return all(document, "testcase").stream()
        .filter(each -> each.getAttribute("classname").equals(group))
        .filter(each -> each.getAttribute("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String child(Element element, String name, String attribute) {
    NodeList nodes = element.getElementsByTagName(name);
    assertEquals(1, nodes.getLength(), name);
    return ((Element) nodes.item(0)).getAttribute(attribute);
  }

  @Test
  void shouldBeWhatBuildServersRead() throws IOException, SAXException {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(Objects.requireNonNull(JunitXmlTest.class.getResource("junit.xsd")));
    CampaignResult nothing = new CampaignResult(1, 0, 0, List.of(), SearchResults.nothing());
    for (CampaignResult result : List.of(VARIED, CLEAN, nothing)) {
      schema.newValidator().validate(new StreamSource(new StringReader(xml(result))));
    }
  }

  @Test
  void shouldFailWhereTheCampaignDoes() throws Exception {
    CampaignResult failed = new CampaignResult(7, 5, 3, CLEAN.cells(), CLEAN.search());
    CampaignResult different =
        new CampaignResult(
            7, 5, 0, CLEAN.cells(), SearchResults.different(CLEAN.search(), List.of(5L)));
    Cause file = new Cause(SearchResults.SCENARIO, 0, "claims", 1, false, 0.9, 9);
    CampaignResult elsewhere =
        new CampaignResult(
            7, 5, 0, CLEAN.cells(), SearchResults.with(CLEAN.search(), List.of(file)));
    for (CampaignResult result : List.of(VARIED, CLEAN, failed, different, elsewhere)) {
      Document document = parsed(xml(result));
      Element root = document.getDocumentElement();
      boolean green =
          root.getAttribute("failures").equals("0") && root.getAttribute("errors").equals("0");
      assertEquals(Conclusion.of(true, result).holds(), green, xml(result));
    }
  }

  @Test
  void shouldCountWhatItHolds() throws Exception {
    Document document = parsed(xml(VARIED));
    int tests = 0;
    for (Element suite : all(document, "testsuite")) {
      int cases = suite.getElementsByTagName("testcase").getLength();
      assertEquals("" + cases, suite.getAttribute("tests"));
      assertEquals(
          "" + suite.getElementsByTagName("failure").getLength(), suite.getAttribute("failures"));
      assertEquals(
          "" + suite.getElementsByTagName("error").getLength(), suite.getAttribute("errors"));
      assertEquals("0", suite.getAttribute("skipped"));
      tests += cases;
    }
    Element root = document.getDocumentElement();
    assertEquals("" + tests, root.getAttribute("tests"));
    assertEquals(3 + VARIED.cells().size() + 8 + 1, tests, "campaign, cells, strategies, scenario");
    assertEquals("" + all(document, "failure").size(), root.getAttribute("failures"));
    assertEquals(4, all(document, "failure").size(), "bytes, coverage, a claim, a scenario");
    assertEquals("1", root.getAttribute("errors"));
    assertEquals(0, all(document, "skipped").size());
  }

  @Test
  void shouldHaveATestCaseForEachCell() throws Exception {
    Document document = parsed(xml(VARIED));
    for (CellResult cell : VARIED.cells()) {
      String fault = "doseguard.claims." + cell.claim().cell().fault();
      String name = cell.claim().cell().severity() + " / " + cell.claim().cell().suite();
      Element found = testcase(document, fault, name);
      assertEquals("0", found.getAttribute("time"));
      int failures = found.getElementsByTagName("failure").getLength();
      int errors = found.getElementsByTagName("error").getLength();
      assertEquals(cell.standing() == Standing.WORSE ? 1 : 0, failures, name);
      assertEquals(cell.standing() == Standing.NEVER_EXERCISED ? 1 : 0, errors, name);
    }
    Element worse = testcase(document, "doseguard.claims.hydraulic-over-delivery", "+10 % / B");
    assertEquals("worse-than-claimed", child(worse, "failure", "type"));
    assertEquals(
        "claimed NOTICED within 8 h, broken by 3 of 637 cases", child(worse, "failure", "message"));
    assertTrue(worse.getTextContent().contains("./doseguard replay 7:29\n"));
    Element never = testcase(document, "doseguard.claims.motor-stall", "late-recovery / C");
    assertEquals("never-exercised", child(never, "error", "type"));
  }

  @Test
  void shouldSayThatASampleIsOne() throws Exception {
    CellResult kept = CLEAN.cells().get(0);
    CellResult sampled =
        new CellResult(
            kept.claim(),
            Standing.SAMPLED,
            6,
            637,
            6,
            0,
            0.25,
            kept.detection(),
            kept.harm(),
            kept.quiet(),
            List.of(),
            List.of(),
            "");
    Document document = parsed(xml(new CampaignResult(7, 6, 0, List.of(sampled), CLEAN.search())));
    Element found = testcase(document, "doseguard.claims.motor-stall", "permanent / A");
    assertTrue(found.getTextContent().contains("a sample: 6 of the 637 cases"));
  }

  @Test
  void shouldNameEachScenarioThatIsViolatedAndCountTheOthers() throws Exception {
    Document document = parsed(xml(VARIED));
    String group = "doseguard.strategy.scenarios";
    Element scenario = testcase(document, group, "scenario kink-complete-at-night");
    assertEquals(SearchResults.SCENARIO, child(scenario, "failure", "message"));
    assertTrue(scenario.getTextContent().contains("./doseguard replay 7:1000000072"));
    Element suite = (Element) scenario.getParentNode();
    Element cases = (Element) suite.getElementsByTagName("property").item(0);
    assertEquals("cases", cases.getAttribute("name"));
    assertEquals("326", cases.getAttribute("value"));
    Element executed = testcase(document, group, "executed");
    assertEquals("326 cases, 1 broken, 0 hazards", executed.getTextContent().strip());
  }

  @Test
  void shouldTellDeterminismAndCoverage() throws Exception {
    Document document = parsed(xml(VARIED));
    Element deterministic = testcase(document, "doseguard.campaign", "deterministic");
    assertTrue(deterministic.getTextContent().contains("./doseguard replay 7:77\n"));
    Element coverage = testcase(document, "doseguard.campaign", "coverage");
    assertEquals("2 never seen to act", child(coverage, "failure", "message"));
    assertTrue(coverage.getTextContent().contains("alarm STALL was never seen to act"));
    Element clean = testcase(parsed(xml(CLEAN)), "doseguard.campaign", "deterministic");
    assertEquals("20 cases were run twice", clean.getTextContent().strip());
  }

  @Test
  void shouldEscapeWhatComesFromFilesAndReplaceWhatXmlCannotHold() throws Exception {
    Cause odd =
        new Cause(
            "scenario <a> & \"b\" \u0001\uD800\uFFFF😀: x",
            Trial.NO_CELL,
            "scenarios",
            1,
            false,
            0.9,
            9);
    List<Cause> causes = List.of(odd);
    CampaignResult result =
        new CampaignResult(7, 5, 0, List.of(), SearchResults.with(VARIED.search(), causes));
    String xml = xml(result);
    Document document = parsed(xml);
    Element scenario =
        testcase(
            document, "doseguard.strategy.scenarios", "scenario <a> & \"b\" \uFFFD\uFFFD\uFFFD😀");
    assertTrue(child(scenario, "failure", "message").startsWith("scenario <a> & \"b\""));
    assertTrue(xml.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites "), xml);
    assertTrue(xml.endsWith("</testsuites>\n"));
    assertFalse(xml.contains("timestamp"));
  }
}
