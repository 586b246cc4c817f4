package doseguard.cli;

import doseguard.engine.campaign.run.Plan;
import doseguard.engine.campaign.run.Shard;
import doseguard.scenarios.campaign.Plans.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes two campaigns the same, as it stands at the head of a journal: {@code key: value}
 * lines.
 *
 * @param lines values by key, in order
 */
record CampaignIdentity(Map<String, String> lines) {

  private static final String SHARD = "shard";
  private static final String ALL = "all";

  /** Copies the map, which keeps its order. */
  CampaignIdentity {
    lines = new LinkedHashMap<>(lines);
  }

  /**
   * The identity of a campaign.
   *
   * @param input what it works on
   * @param limits what is asked for instead
   * @param plan its plan
   * @param shard which part of it
   * @param guard the command that serves its guard; empty for the kernel
   * @return the identity
   */
  static CampaignIdentity of(
      CampaignInput input, Limits limits, Plan plan, Shard shard, String guard) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("profile", input.profileName());
    lines.put("profile digest", input.profile().digest());
    lines.put("claims", input.claimsName());
    lines.put("claims digest", input.claims().digest());
    lines.put("seed", Long.toString(plan.seed()));
    lines.put("cases", limits.mostCases() == Long.MAX_VALUE ? ALL : "" + limits.mostCases());
    lines.put("years", limits.years() > 0 ? "" + limits.years() : ALL);
    lines.put("guard", guard);
    lines.put("build", Build.digest());
    lines.put("tasks", Long.toString(plan.tasks()));
    lines.put(SHARD, shard.toString());
    return new CampaignIdentity(lines);
  }

  /** Reads the head of a journal. */
  static CampaignIdentity of(byte[] head) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : new String(head, StandardCharsets.UTF_8).split("\n", -1)) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        lines.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    return new CampaignIdentity(lines);
  }

  /** As it stands at the head of a journal. */
  byte[] bytes() {
    StringBuilder text = new StringBuilder();
    lines.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  String get(String key) {
    return lines.getOrDefault(key, "");
  }

  Limits limits() {
    String cases = get("cases");
    String years = get("years");
    return new Limits(
        cases.equals(ALL) ? Long.MAX_VALUE : Long.parseLong(cases),
        years.equals(ALL) ? 0 : Double.parseDouble(years));
  }

  Shard shard() {
    String[] parts = get(SHARD).split("/", -1);
    return new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  /** The same but for the part of the campaign. */
  CampaignIdentity withShard(Shard shard) {
    Map<String, String> other = new LinkedHashMap<>(lines);
    other.put(SHARD, shard.toString());
    return new CampaignIdentity(other);
  }

  /**
   * How another one differs.
   *
   * @param other the other
   * @return one phrase for each difference
   */
  List<String> differences(CampaignIdentity other) {
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
