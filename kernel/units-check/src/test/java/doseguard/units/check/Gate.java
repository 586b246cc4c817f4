package doseguard.units.check;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The gate that the kernel passes, with the very options of the kernel's build. */
final class Gate {
  private static final Path KERNEL = Path.of("..", "guard", "pom.xml");
  private static final String EXECUTION = "//profile[id='units']//execution[id='units']";

  private Gate() {}

  /**
   * Compiles sources as the kernel is compiled.
   *
   * @param sources by class name
   * @return what the compiler refuses, by class name
   */
  static Map<String, List<String>> refusals(Map<String, String> sources) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((name, text) -> files.add(new Text(name, text)));
    compiler.getTask(null, null, found, options(), null, files).call();
    Map<String, List<String>> refusals = new TreeMap<>();
    for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics()) {
      String where = one.getSource() == null ? "" : ((Text) one.getSource()).name;
      refusals.computeIfAbsent(where, name -> new ArrayList<>()).add(one.getMessage(null));
    }
    return refusals;
  }

  private static List<String> options() throws Exception {
    Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(KERNEL.toFile());
    List<String> options = new ArrayList<>(texts(pom, EXECUTION + "//compilerArgs/arg"));
    options.removeIf(option -> option.startsWith("-J"));
    options.add("-processor");
    options.add(String.join(",", texts(pom, EXECUTION + "//annotationProcessor")));
    options.add("--release");
    options.add(texts(pom, "/project/properties/maven.compiler.release").get(0));
    return options;
  }

  private static List<String> texts(Document document, String path) throws Exception {
    XPath query = XPathFactory.newInstance().newXPath();
    NodeList nodes = (NodeList) query.evaluate(path, document, XPathConstants.NODESET);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent().trim());
    }
    return texts;
  }

  /** A source that is no file. */
  private static final class Text extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    Text(String name, String text) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
