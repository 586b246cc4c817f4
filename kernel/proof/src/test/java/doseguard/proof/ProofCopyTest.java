package doseguard.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ProofCopyTest {
  @Test
  void shouldBlankWhatTheProverDoesNotReadAndKeepEveryPlace() {
    String source =
        """
        import a.Milliseconds;
        import a.Used;
        /** {@link Gone} */
        public final class X extends Used { // why
          /*@ requires @NoAnnotation; @*/
          private final @Milliseconds long x = 1L; /* b
          */ String s = "// @kept";
        """;
    String expected =
        """
        ~
        import a.Used;
        ~
        public       class X extends Used {       ~
          /*@ requires @NoAnnotation; @*/
          private final               long x = 1L;     ~
             String s = "// @kept";
        """;

    String blanked = ProofCopy.blanked(source);

    assertEquals(expected.replaceAll(" *~", ""), blanked.replaceAll("(?m) +$", ""));
    assertEquals(source.length(), blanked.length());
  }

  @Test
  void shouldReachWhatAClassNamesAndWhatThatNames() {
    ProofCopy closure = Kernel.copy().closureOf("StrokeRate");

    assertEquals(Set.of("StrokeRate", "Clamp"), closure.sources().keySet());
  }

  @Test
  void shouldRefuseAReplacementThatIsNotUnique() {
    ProofCopy copy = Kernel.copy();

    assertThrows(IllegalArgumentException.class, () -> copy.with("StrokeRate", "sinceMs", "x"));
    assertThrows(IllegalArgumentException.class, () -> copy.with("StrokeRate", "absent", "x"));
  }
}
