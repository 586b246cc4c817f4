package doseguard.canaries;

import java.util.List;

/** Alarms: what is told, how often, and what it stops. */
final class AlarmCanaries {
  private static final String ALARMS = "state/Alarms.java";

  /** All of them. */
  static final List<Canary> ALL =
      List.of(
          new Canary(
              "alarm-unlatched",
              "An alarm that only an acknowledgement may end ends with its condition",
              "The valve opens again while the cause is still there",
              ALARMS,
              "active = (active & ~watched) | present | (active & AlarmTable.NEEDS_ACKNOWLEDGEMENT);",
              "active = (active & ~watched) | present;"),
          new Canary(
              "alarm-told-once",
              "An alarm that comes back before it was acknowledged is not told again",
              "The second occlusion of a day is not heard",
              ALARMS,
              "long raised = present & ~active;",
              "long raised = present & ~latched;"),
          new Canary(
              "alarm-not-counted",
              "A new alarm does not advance the counter that the annunciator watches",
              "No alarm is ever heard",
              ALARMS,
              "          total++;\n",
              ""),
          new Canary(
              "stop-needs-every-alarm",
              "Delivery is withheld when every alarm that stops it is present, not any",
              "A blocked catheter is pumped full with the alarm sounding",
              ALARMS,
              "return (active & AlarmTable.STOPS) != 0L;",
              "return (active & AlarmTable.STOPS) == AlarmTable.STOPS;"),
          new Canary(
              "valve-left-open",
              "The valve is told to close when everything that needs an acknowledgement is present, not any of it",
              "Drug flows on through a rotor that has lost its grip",
              ALARMS,
              "return (active & AlarmTable.NEEDS_ACKNOWLEDGEMENT) != 0L;",
              "return (active & AlarmTable.NEEDS_ACKNOWLEDGEMENT) == AlarmTable.NEEDS_ACKNOWLEDGEMENT;"));

  private AlarmCanaries() {}
}
