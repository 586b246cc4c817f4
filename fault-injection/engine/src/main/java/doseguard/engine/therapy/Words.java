package doseguard.engine.therapy;

import doseguard.engine.fault.RefillFault;
import doseguard.engine.port.RefusalKind;
import doseguard.engine.port.RuleKind;
import java.util.Locale;

/** Quantities and reasons as a clinician reads them. */
public final class Words {
  private static final double UG = 1e6;
  private static final double ML = 1e6;

  private Words() {}

  /**
   * A mass.
   *
   * @param pg pg
   * @return ug with three significant places at most
   */
  public static String mass(long pg) {
    return number(pg / UG) + " ug";
  }

  /**
   * A volume.
   *
   * @param nl nL
   * @return mL
   */
  public static String volume(double nl) {
    return number(nl / ML) + " mL";
  }

  /**
   * How far a refill came that was left.
   *
   * @param left how far
   * @return the end of a sentence about the reservoir
   */
  public static String of(RefillFault.Left left) {
    return switch (left) {
      case UNTOUCHED -> "as it was";
      case EMPTIED -> "emptied";
      case FILLED -> "filled";
    };
  }

  /**
   * A span of time.
   *
   * @param ms ms
   * @return in its natural unit
   */
  public static String span(long ms) {
    if (ms < 120_000L) {
      return number(ms / 1000.0) + " s";
    }
    if (ms < 7_200_000L) {
      return number(ms / 60_000.0) + " min";
    }
    return ms < 172_800_000L ? number(ms / 3_600_000.0) + " h" : number(ms / 86_400_000.0) + " d";
  }

  /**
   * A number without needless places.
   *
   * @param value any
   * @return at most two decimal places
   */
  public static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }

  /**
   * A therapy.
   *
   * @param therapy any
   * @return dose, concentration and boluses
   */
  public static String therapy(Therapy therapy) {
    StringBuilder text = new StringBuilder(80);
    text.append(mass(Slips.total(therapy))).append("/day");
    if (therapy.basal().size() > 1) {
      text.append(" in ").append(therapy.basal().size()).append(" segments");
    }
    text.append(" at ").append(therapy.concentration()).append(" ug/mL");
    PatientBolus bolus = therapy.patientBolus();
    if (bolus.amountPg() > 0L) {
      text.append(", patient bolus ").append(mass(bolus.amountPg()));
      text.append(" every ").append(span(bolus.lockoutMs()));
      text.append(", at most ").append(bolus.maximumPerDay()).append(" a day");
    }
    if (therapy.singleBolusPg() > 0L) {
      text.append(therapy.prime() ? ", prime " : ", single bolus ");
      text.append(mass(therapy.singleBolusPg()));
    }
    return text.toString();
  }

  /**
   * A mode of the device.
   *
   * @param kind which
   * @return its name
   */
  public static String mode(Act.Kind kind) {
    return kind == Act.Kind.MRI ? "MRI" : "telemetry";
  }

  /**
   * Why an act was refused.
   *
   * @param id of a {@link RefusalKind}
   * @return the reason
   */
  public static String refusal(int id) {
    return switch (RefusalKind.values()[id]) {
      case NONE -> "not refused";
      case CORRUPTED -> "the frame was damaged on the way";
      case STALE -> "the frame is an old one";
      case MALFORMED -> "a figure of the frame is out of its range";
      case CONCENTRATION_NOT_APPROVED -> "the concentration is not approved";
      case CONCENTRATION_DISAGREES -> "the concentration is not what the reservoir holds";
      case DOSE_ABOVE_MAXIMUM -> "the daily dose is above the maximum";
      case ABOVE_CEILING -> "the schedule with its boluses does not fit a ceiling";
      case STEP_TOO_LARGE -> "the rise is larger than the titration step";
      case STEP_TOO_SOON -> "the last rise is too recent";
      case CUMULATIVE_RISE -> "the rise over seven days is too large";
      case FIRST_DOSE -> "the first dose does not follow the screening rule";
      case NEEDS_SECOND_CONFIRMATION -> "a drop below half the dose needs a second confirmation";
      case NOTHING_PENDING -> "nothing waits for confirmation";
      case BOLUS_TOO_LARGE -> "the bolus is larger than the policy allows";
      case BOLUS_NOT_PRESCRIBED -> "no bolus is prescribed";
      case BOLUS_LOCKOUT -> "the lock-out since the last bolus has not passed";
      case BOLUS_MAXIMUM -> "the boluses of the day are used up";
      case BOLUS_CEILING -> "with the basal to come a ceiling would be passed";
      case BOLUS_HELD -> "a bolus is in progress, or delivery is stopped or held";
      case VOLUME -> "the volume does not fit the reservoir";
      case REFILL_STATE -> "no refill is open, or one is open already";
      case STOP_TOO_LONG -> "the stop is longer than the policy allows";
      case NOT_FILLED -> "the reservoir was never filled";
      case PRIME -> "the prime does not stay within a new catheter";
      case STATE_LOST -> "the guard's state is damaged";
    };
  }

  /**
   * Why a stroke was refused.
   *
   * @param id of a {@link RuleKind}
   * @return the reason
   */
  public static String rule(int id) {
    return switch (RuleKind.values()[id]) {
      case NONE -> "no reason given";
      case NO_PRESCRIPTION -> "no prescription is in force";
      case RESERVOIR_LOCKOUT -> "the reservoir is locked until a confirmed refill";
      case DELIVERY_HOLD -> "an alarm holds delivery";
      case ORDERED_STOP -> "delivery is stopped by order";
      case CEILING_24H -> "the 24 h ceiling is reached";
      case CEILING_1H -> "the 1 h ceiling is reached";
      case STROKE_RATE -> "the last stroke is too recent";
      case PRESCRIPTION_CREDIT -> "no more is prescribed so far";
      case MODE_SUSPENDS -> "a mode of the device suspends delivery";
      case STATE_LOST -> "the guard's state is damaged";
    };
  }
}
