package doseguard.reports.campaign;

import java.io.StringWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Test cases of one kind, as JUnit XML knows them.
 *
 * @param name its name
 * @param properties figures by name, in order
 * @param cases the test cases
 */
record TestSuite(String name, Map<String, String> properties, List<Case> cases) {

  private static final String NAME = "name";
  private static final String NO_TIME = "0";

  /** Copies the list, and the map, which keeps its order. */
  TestSuite {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    cases = List.copyOf(cases);
  }

  /**
   * A test case.
   *
   * @param group what it belongs to, the name of a class to build servers
   * @param name its name
   * @param ending how it ended
   */
  record Case(String group, String name, Ending ending) {}

  /**
   * How a test case ended.
   *
   * @param element {@code failure} or {@code error}; empty when it passed
   * @param type what kind of failure
   * @param message in one line
   * @param text more lines; with one that passed, what it told
   */
  record Ending(String element, String type, String message, String text) {

    static Ending passed(String text) {
      return new Ending("", "", "", text);
    }

    static Ending failure(String type, String message, String text) {
      return new Ending("failure", type, message, text);
    }

    static Ending error(String type, String message, String text) {
      return new Ending("error", type, message, text);
    }
  }

  private int count(String element) {
    return (int) cases.stream().filter(each -> each.ending().element().equals(element)).count();
  }

  /**
   * Writes suites as one document.
   *
   * @param name name of all together
   * @param suites the suites
   * @return XML, with a line end
   */
  static String document(String name, List<TestSuite> suites) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml, 0);
      xml.writeStartElement("testsuites");
      xml.writeAttribute(NAME, legal(name));
      totals(xml, suites);
      for (TestSuite suite : suites) {
        suite.write(xml);
      }
      line(xml, 0);
      xml.writeEndElement();
      line(xml, 0);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("nothing goes wrong in memory", e);
    }
    return text.toString();
  }

  private static void totals(XMLStreamWriter xml, List<TestSuite> suites)
      throws XMLStreamException {
    int tests = 0;
    int failures = 0;
    int errors = 0;
    for (TestSuite suite : suites) {
      tests += suite.cases().size();
      failures += suite.count("failure");
      errors += suite.count("error");
    }
    xml.writeAttribute("tests", "" + tests);
    xml.writeAttribute("failures", "" + failures);
    xml.writeAttribute("errors", "" + errors);
    xml.writeAttribute("time", NO_TIME);
  }

  private void write(XMLStreamWriter xml) throws XMLStreamException {
    line(xml, 1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute(NAME, legal(name));
    xml.writeAttribute("tests", "" + cases.size());
    xml.writeAttribute("failures", "" + count("failure"));
    xml.writeAttribute("errors", "" + count("error"));
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("time", NO_TIME);
    line(xml, 2);
    xml.writeStartElement("properties");
    for (Map.Entry<String, String> property : properties.entrySet()) {
      line(xml, 3);
      xml.writeEmptyElement("property");
      xml.writeAttribute(NAME, legal(property.getKey()));
      xml.writeAttribute("value", legal(property.getValue()));
    }
    line(xml, 2);
    xml.writeEndElement();
    for (Case each : cases) {
      write(xml, each);
    }
    line(xml, 1);
    xml.writeEndElement();
  }

  private static void write(XMLStreamWriter xml, Case written) throws XMLStreamException {
    line(xml, 2);
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", legal(written.group()));
    xml.writeAttribute(NAME, legal(written.name()));
    xml.writeAttribute("time", NO_TIME);
    Ending ending = written.ending();
    boolean passed = ending.element().isEmpty();
    if (!passed || !ending.text().isEmpty()) {
      line(xml, 3);
      xml.writeStartElement(passed ? "system-out" : ending.element());
      if (!passed) {
        xml.writeAttribute("type", legal(ending.type()));
        xml.writeAttribute("message", legal(ending.message()));
      }
      xml.writeCharacters(legal(ending.text()));
      xml.writeEndElement();
      line(xml, 2);
    }
    xml.writeEndElement();
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** XML has no place for control characters and lone surrogates, escaped or not. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder();
    for (int point : text.codePoints().toArray()) {
      boolean known =
          point == '\n'
              || point == '\t'
              || (point >= ' ' && point < Character.MIN_SURROGATE)
              || (point > Character.MAX_SURROGATE && point < 0xFFFE)
              || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
      legal.appendCodePoint(known ? point : 0xFFFD);
    }
    return legal.toString();
  }
}
