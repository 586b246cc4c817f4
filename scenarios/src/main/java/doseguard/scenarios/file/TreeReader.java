package doseguard.scenarios.file;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds a {@link Tree} from YAML events. Only what a scenario needs: one document of mappings,
 * lists and values. Duplicate keys, anchors, aliases, tags and deep nesting are reported; nothing
 * is ever expanded.
 */
public final class TreeReader {

  private static final int MOST_DEPTH = 16;
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");
  private static final Pattern TRUTH = Pattern.compile("true|false");
  private static final Pattern NOTHING = Pattern.compile("|~|null");

  private final Iterator<Event> events;
  private final Problems problems;
  private boolean stopped;

  private TreeReader(Iterator<Event> events, Problems problems) {
    this.events = events;
    this.problems = problems;
  }

  /**
   * Reads a text.
   *
   * @param text YAML
   * @param problems where to say what is wrong
   * @return what could be read; empty when the syntax is broken
   */
  public static Optional<Tree> read(String text, Problems problems) {
    try {
      LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
      return new TreeReader(new Parse(settings).parseString(text).iterator(), problems).document();
    } catch (MarkedYamlEngineException e) {
      Place place = e.getProblemMark().map(TreeReader::place).orElse(Place.START);
      String since = e.getContextMark().map(mark -> " at " + place(mark)).orElse("");
      String context = e.getContext() == null ? "" : " (" + oneLine(e.getContext()) + since + ")";
      problems.add(place, "the YAML is broken: " + oneLine(e.getProblem()) + context, "valid YAML");
    } catch (YamlEngineException e) {
      problems.add(Place.START, "the YAML is broken: " + oneLine(e.getMessage()), "valid YAML");
    }
    return Optional.empty();
  }

  private Optional<Tree> document() {
    Tree root = null;
    while (!stopped && events.hasNext()) {
      Event event = events.next();
      if (event.getEventId() == Event.ID.DocumentStart && root != null) {
        problems.add(place(event), "a second document begins here", "one document in a file");
        return Optional.empty();
      }
      if (event instanceof NodeEvent node) {
        root = node(node, Place.START, 0);
      }
    }
    if (root == null) {
      problems.add(Place.START, "the file holds only comments", "a mapping of keys to values");
    }
    return stopped ? Optional.empty() : Optional.ofNullable(root);
  }

  private Tree node(NodeEvent event, Place label, int depth) {
    Place place = place(event);
    Place named = label == null ? place : label;
    if (event.getEventId() == Event.ID.Alias) {
      problems.add(place, "an alias stands for another value", "the value itself");
    } else if (event.getAnchor().isPresent()) {
      problems.add(place, "an anchor names this value", "the value without an anchor");
    }
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar, place, named);
    }
    if (event instanceof CollectionStartEvent start) {
      tag(start.getTag(), place);
      if (depth == MOST_DEPTH) {
        problems.add(place, "this is nested too deep", "at most " + MOST_DEPTH + " levels");
        stopped = true; // Reading on takes minutes for a file of nothing but brackets.
      } else if (start.getEventId() == Event.ID.MappingStart) {
        return map(place, named, depth + 1);
      } else {
        return list(place, named, depth + 1);
      }
    }
    return Tree.scalar(Tree.Kind.NOTHING, place, named, "", false);
  }

  private Tree map(Place place, Place label, int depth) {
    Map<String, Tree> entries = new LinkedHashMap<>();
    Event event = events.next();
    while (!stopped && event.getEventId() != Event.ID.MappingEnd) {
      Place keyPlace = place(event);
      Tree key = node((NodeEvent) event, null, depth);
      Tree value = stopped ? key : node((NodeEvent) events.next(), keyPlace, depth);
      Tree first = entries.putIfAbsent(key.text(), value);
      if (!stopped && !(event instanceof ScalarEvent)) {
        problems.add(keyPlace, "the key is not a word", "a word");
      } else if (first != null) {
        problems.add(
            keyPlace,
            "the key '" + key.text() + "' comes twice",
            "it once (it stands at " + first.label() + " already)");
      }
      event = next(event);
    }
    return Tree.map(place, label, entries);
  }

  private Event next(Event last) {
    return stopped ? last : events.next();
  }

  private Tree list(Place place, Place label, int depth) {
    List<Tree> items = new ArrayList<>();
    Event event = events.next();
    while (!stopped && event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node((NodeEvent) event, null, depth));
      event = next(event);
    }
    return Tree.list(place, label, items);
  }

  private Tree scalar(ScalarEvent event, Place place, Place label) {
    tag(event.getTag(), place);
    String text = event.getValue();
    Tree.Kind kind = Tree.Kind.TEXT;
    if (event.isPlain()) {
      if (NUMBER.matcher(text).matches()) {
        kind = Tree.Kind.NUMBER;
      } else if (TRUTH.matcher(text).matches()) {
        kind = Tree.Kind.TRUTH;
      } else if (NOTHING.matcher(text).matches()) {
        kind = Tree.Kind.NOTHING;
      }
    }
    int end = event.getEndMark().map(Mark::getIndex).orElse(0);
    int start = event.getStartMark().map(Mark::getIndex).orElse(0);
    boolean literal = event.isPlain() && end - start == text.codePointCount(0, text.length());
    return Tree.scalar(kind, place, label, text, literal);
  }

  private void tag(Optional<String> tag, Place place) {
    tag.ifPresent(name -> problems.add(place, "the tag " + name + " is not used", "no tag"));
  }

  private static Place place(Event event) {
    return event.getStartMark().map(TreeReader::place).orElse(Place.START);
  }

  private static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String oneLine(String words) {
    return String.valueOf(words).lines().findFirst().orElse("unreadable");
  }
}
