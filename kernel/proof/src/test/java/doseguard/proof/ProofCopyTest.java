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
        import a.Product;
        import a.Used;
        /** {@link Gone} */
        public final class X extends Used { // why
          /*@ requires @NoAnnotation; @*/
          @SuppressWarnings("units")
          private final @Product({A.class, B.class}) long x = 1L; /* b
          */ String s = "// @kept";
        """;
    String expected =
        """
        ~
        import a.Used;
        ~
        public       class X extends Used {       ~
          /*@ requires @NoAnnotation; @*/
          ~
          private final                              long x = 1L;     ~
             String s = "// @kept";
        """;

    String blanked = ProofCopy.blanked(source);

    assertEquals(expected.replaceAll(" *~", ""), blanked.replaceAll("(?m) +$", ""));
    assertEquals(source.length(), blanked.length());
  }

  @Test
  void shouldReachWhatAClassNamesAndWhatThatNames() {
    ProofCopy closure = Kernel.copy().closureOf("StrokeRate");

    assertEquals(
        Set.of("Clamp", "Fold", "NonVolatile", "StrokeRate", "Tape"), closure.sources().keySet());
  }

  @Test
  void shouldRefuseAReplacementThatIsNotUnique() {
    ProofCopy copy = Kernel.copy();

    assertThrows(IllegalArgumentException.class, () -> copy.with("StrokeRate", "sinceMs", "x"));
    assertThrows(IllegalArgumentException.class, () -> copy.with("StrokeRate", "absent", "x"));
  }
}
