package doseguard.guard.boundary;

import doseguard.guard.Refusal;
import doseguard.guard.Rule;
import java.lang.reflect.Field;

/** What kind of answer a probe gives, so that a case can be read by its name. */
enum Answer {
  REFUSAL(Refusal.class),
  RULE(Rule.class),
  FLAG(null),
  NUMBER(null);

  private final Class<?> codes;

  Answer(Class<?> codes) {
    this.codes = codes;
  }

  /** An answer in words. */
  String name(long code) {
    if (codes != null) {
      return constant(code);
    }
    return this == FLAG ? String.valueOf(code == 1L) : String.valueOf(code);
  }

  private String constant(long code) {
    for (Field field : codes.getFields()) {
      if (Constants.value(field) == code) {
        return field.getName();
      }
    }
    throw new IllegalArgumentException(codes.getSimpleName() + " has no code " + code);
  }
}
