package doseguard.guard.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One change that mutation testing made.
 *
 * @param name class, method, kind and the line of source that it changed: stays the same while
 *     other lines move
 * @param status what became of it, in the words of the report
 */
record Mutant(String name, String status) {
  private static final Path SOURCES = Path.of("src", "main", "java");

  boolean lives() {
    return status.equals("SURVIVED") || status.equals("NO_COVERAGE");
  }

  boolean isKilled() {
    return status.equals("KILLED");
  }

  /** All mutants of all reports below a folder. */
  static List<Mutant> in(Path folder) throws IOException {
    List<Mutant> mutants = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path report : files.filter(path -> path.endsWith("mutations.xml")).sorted().toList()) {
        NodeList elements = parse(report).getElementsByTagName("mutation");
        for (int i = 0; i < elements.getLength(); i++) {
          mutants.add(of((Element) elements.item(i)));
        }
      }
    }
    return mutants;
  }

  private static Element parse(Path report) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(report.toFile())
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(report + ": not a report of mutants: " + e.getMessage(), e);
    }
  }

  private static Mutant of(Element mutation) {
    String type = text(mutation, "mutatedClass");
    Path source = SOURCES.resolve(type.replace('.', '/') + ".java");
    String method = text(mutation, "mutatedMethod");
    String kind = text(mutation, "mutator").replaceAll(".*\\.", "").replace("Mutator", "");
    int line = Integer.parseInt(text(mutation, "lineNumber"));
    String simple = type.substring(type.lastIndexOf('.') + 1);
    String name = simple + "." + method + " | " + kind + " | " + line(source, line);
    return new Mutant(name, mutation.getAttribute("status"));
  }

  private static String text(Element mutation, String tag) {
    return mutation.getElementsByTagName(tag).item(0).getTextContent();
  }

  private static String line(Path source, int number) {
    try {
      return Files.readAllLines(source).get(number - 1).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
