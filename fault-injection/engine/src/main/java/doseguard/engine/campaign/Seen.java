package doseguard.engine.campaign;

import doseguard.engine.fault.Catalogue;
import doseguard.engine.fault.CatalogueEntry;
import doseguard.engine.fault.Fault;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.port.RefusalKind;
import doseguard.engine.port.RuleKind;
import doseguard.engine.simulation.Annunciation;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Refused;
import doseguard.engine.simulation.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * What was seen to act in a case, as sets of bits: very many cases are kept.
 *
 * @param alarms alarms annunciated, a bit for each {@link AlarmKind} by its place
 * @param rules rules that limited a stroke, a bit for each {@link RuleKind}
 * @param refusals refusals of acts, a bit for each {@link RefusalKind}
 * @param faults families whose fault had an effect, a bit for each entry of the {@link Catalogue}
 * @param phases phases of therapy gone through, a bit for each {@link Phase}
 */
public record Seen(long alarms, long rules, long refusals, long faults, long phases) {

  /** Nothing. */
  public static final Seen NOTHING = new Seen(0, 0, 0, 0, 0);

  private static final List<String> FAMILIES =
      Catalogue.entries().stream().map(CatalogueEntry::family).toList();

  /** What there is to see, each kind with its own names. */
  public enum Kind {
    /** Limits: rules that refused a stroke. */
    LIMIT,
    /** Alarms, and with them the monitors that raise them. */
    ALARM,
    /** Refusals of what clinician and patient ask for. */
    REFUSAL,
    /** Families of faults. */
    FAULT,
    /** Phases of therapy. */
    PHASE;

    /**
     * Their names, in the order of the bits.
     *
     * @return names
     */
    public List<String> names() {
      return switch (this) {
        case LIMIT -> names(RuleKind.values());
        case ALARM -> names(AlarmKind.values());
        case REFUSAL -> names(RefusalKind.values());
        case FAULT -> FAMILIES;
        case PHASE -> names(Phase.values());
      };
    }

    private static List<String> names(Enum<?>[] values) {
      List<String> names = new ArrayList<>();
      for (Enum<?> value : values) {
        names.add(value.name());
      }
      return names;
    }
  }

  /**
   * What a case showed.
   *
   * @param subject the case
   * @param run what it produced
   * @return what acted
   */
  static Seen of(Case subject, Run run) {
    long alarms = 0;
    for (Annunciation heard : run.annunciations()) {
      alarms |= 1L << heard.alarm().ordinal();
    }
    long rules = 0;
    for (RuleKind rule : run.limitedBy().keySet()) {
      rules |= 1L << rule.ordinal();
    }
    long refusals = 0;
    for (Refused refused : run.refusals()) {
      refusals |= 1L << refused.kind().ordinal();
    }
    long faults = 0;
    for (Fault fault : subject.faults()) {
      if (Effect.ofMs(fault, subject) < subject.durationMs()) {
        faults |= 1L << FAMILIES.indexOf(fault.family());
      }
    }
    long phases = 0;
    for (Phase phase : Phase.of(subject)) {
      phases |= 1L << phase.ordinal();
    }
    return new Seen(alarms, rules, refusals, faults, phases);
  }

  /**
   * The bits of one kind.
   *
   * @param kind which
   * @return a bit for each of its names
   */
  public long bits(Kind kind) {
    return switch (kind) {
      case LIMIT -> rules;
      case ALARM -> alarms;
      case REFUSAL -> refusals;
      case FAULT -> faults;
      case PHASE -> phases;
    };
  }
}
