package doseguard.reports.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.CampaignResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of a campaign for programs. */
class CampaignJsonTest {

  private static String json(CampaignResult result) {
    return CampaignJson.of(Campaigns.identity(), Conclusion.of(true, result), result);
  }

  /** The document on one line, so that parts of it can be written here on one line. */
  private static String flat(CampaignResult result) {
    return json(result).replaceAll("\\s*\n\\s*", " ");
  }

  @Test
  void shouldSayFirstWhatWasRunAndHowItEnded() {
    assertTrue(
        flat(Campaigns.varied())
            .startsWith(
                "{ \"format\": \"doseguard-campaign/2\", \"profile\": \"mine.yaml\","
                    + " \"purpose\": \"A look at <everything> & more\","
                    + " \"claims\": \"What is <claimed> & shown\", \"version\": 3, \"seed\": 7,"
                    + " \"sample\": true, \"cases\": 10192, \"harness_failures\": 0,"
                    + " \"holds\": false, \"violations\": [ \"hydraulic-over-delivery / +10 % / B"
                    + " is worse than claimed\", \"scenario kink-complete-at-night: false alarm\""
                    + " ], \"never_seen\": [ \"claim motor-stall / late-recovery / C was never"
                    + " exercised\", \"alarm STALL was never seen to act\" ],"
                    + " \"different\": [ \"7:77\", \"7:4711\" ], \"repeated\": 250,"
                    + " \"strategies\": ["));
    assertTrue(flat(Campaigns.clean()).contains("\"holds\": true, \"violations\": [], "));
  }

  @Test
  void shouldHoldWhatEveryStrategyFound() {
    String json = flat(Campaigns.varied());
    for (String part :
        List.of(
            "{ \"name\": \"covering-2\", \"samples\": true, \"cases\": 664, \"broken\": 2,"
                + " \"hazards\": 2, \"smallest_margins\": [ { \"question\": \"unsafe_delivery\","
                + " \"margin\": -1.000000000, \"case\": \"7:2200000238\" }, {",
            "\"hazards\": 0, \"hazard_share_bound\": 0.000998079011997, \"risk_of_bound\": 0.05,",
            "\"rare\": [ { \"question\": \"unsafe_delivery\", \"not_reached\": 0,"
                + " \"mean\": 0.000040000000000,",
            "{ \"probability\": 0.020000000000000, \"level\": 0.012000000, \"reached\": false,"
                + " \"cases\": 2000 }",
            "\"causes\": [ { \"words\": \"motor-stall <permanent> + clock-fault / refills / C:"
                + " unsafe delivery\", \"strategy\": \"search\", \"cases\": 2, \"hazard\": true,"
                + " \"margin\": -1.000000000, \"case\": \"7:2200000238\" }",
            "\"worst\": [ { \"case\": \"7:2200000238\", \"strategy\": \"covering-2\","
                + " \"margin\": -1.000000000 }",
            "{ \"faults\": \"catheter-kink\", \"cases\": 1000, \"noticed\": 900, \"unsafe\": 9,"
                + " \"unnoticed\": 10, \"false_alarm\": 99, \"false_stop\": 100,"
                + " \"unrecovered\": 499, \"broken\": 500 }",
            "{ \"kind\": \"alarm\", \"name\": \"STALL\", \"cases\": 0 }",
            "\"margins\": [ { \"question\": \"unsafe_delivery\", \"least\": -1.00,"
                + " \"width\": 0.05, \"counts\": [ 3, 0, 0,",
            "\"cells\": [ { \"fault\": \"catheter-kink\",")) {
      assertTrue(json.contains(part), part + " is not in " + json);
    }
  }

  @Test
  void shouldBoundSharesOnlyOfDrawnCases() {
    String json = json(Campaigns.varied());
    assertEquals(2, json.split("\"hazard_share_bound\"", -1).length - 1, "random and floor");
    assertFalse(json(Campaigns.clean()).contains("hazard_share_bound"));
  }

  @Test
  void shouldGiveTheSameBytesAgain() {
    assertEquals(json(Campaigns.varied()), json(Campaigns.varied()));
    assertTrue(json(Campaigns.varied()).endsWith("\n}\n"));
  }
}
