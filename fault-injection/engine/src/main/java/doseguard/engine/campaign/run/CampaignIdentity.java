package doseguard.engine.campaign.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes two campaigns the same, as it stands at the head of a journal: {@code key: value}
 * lines.
 *
 * @param lines values by key, in order
 */
public record CampaignIdentity(Map<String, String> lines) {

  /** Key of the part of the campaign. */
  public static final String SHARD = "shard";

  /** Key of the number of tasks. */
  public static final String TASKS = "tasks";

  /** Copies the map, which keeps its order. */
  public CampaignIdentity {
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }

  /**
   * Reads the head of a journal.
   *
   * @param head its bytes
   * @return the identity
   */
  public static CampaignIdentity of(byte[] head) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : new String(head, StandardCharsets.UTF_8).split("\n", -1)) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        lines.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    return new CampaignIdentity(lines);
  }

  /**
   * As it stands at the head of a journal.
   *
   * @return UTF-8 text
   */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder();
    lines.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * One of its values.
   *
   * @param key the key
   * @return the value, empty when there is none
   */
  public String get(String key) {
    return lines.getOrDefault(key, "");
  }

  /**
   * Which part of the campaign it is.
   *
   * @return the part
   */
  public Shard shard() {
    String[] parts = get(SHARD).split("/", -1);
    return new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  /**
   * The same but for the part of the campaign.
   *
   * @param shard the part
   * @return the identity
   */
  public CampaignIdentity withShard(Shard shard) {
    Map<String, String> other = new LinkedHashMap<>(lines);
    other.put(SHARD, shard.toString());
    return new CampaignIdentity(other);
  }

  /**
   * How many tasks this part of the campaign has.
   *
   * @return at least 0
   */
  public long tasks() {
    return shard().tasks(Long.parseLong(get(TASKS)));
  }

  /**
   * How another one differs.
   *
   * @param other the other
   * @return one phrase for each difference
   */
  public List<String> differences(CampaignIdentity other) {
    List<String> differences = new ArrayList<>();
    lines.forEach(
        (key, value) -> {
          if (!value.equals(other.get(key))) {
            differences.add(key + " '" + other.get(key) + "' instead of '" + value + "'");
          }
        });
    return differences;
  }
}
