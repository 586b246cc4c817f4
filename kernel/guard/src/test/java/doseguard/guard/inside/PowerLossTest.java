package doseguard.guard.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * T8, exhaustively: the power fails before any one write to the memory, during anything that saves.
 * The kernel's own memory class is given a fuse as it is loaded; the rest of the kernel is as
 * shipped.
 */
// [utest->dsn~state-image~1, dsn~restore~2, dsn~power-quota~2]
class PowerLossTest {
  /** What is interrupted. */
  enum Moment {
    STROKE,
    PROGRAM,
    REFILL,
    BOLUS,
    STOP,
    ACKNOWLEDGE
  }

  /** The power is gone. */
  static final class PowerLoss extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PowerLoss() {
      super("power loss", null, false, false);
    }
  }

  /** Called before every write; burns through when its count is used up. */
  public static final class Fuse {
    static int left = Integer.MAX_VALUE;
    static int writes;

    private Fuse() {}

    /** One more write is about to happen. */
    public static void load() {
      if (left == 0) {
        throw new PowerLoss();
      }
      left--;
      writes++;
    }
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void shouldComeBackWithTheOldOrTheNewStateFromAPowerLossBeforeAnyWrite(Moment moment)
      throws Exception {
    IntFunction<Runnable> interrupted = stories(moment);
    Fuse.left = Integer.MAX_VALUE;
    Runnable whole = interrupted.apply(0);
    Fuse.writes = 0;
    whole.run();
    int writes = Fuse.writes;
    assertTrue(writes > 300, () -> "only " + writes + " writes");
    boolean shows = moment != Moment.STROKE && moment != Moment.ACKNOWLEDGE;
    assertEquals(shows ? "new" : "old", whole.toString(), "without a power loss");
    List<String> olds = new ArrayList<>();
    for (int write = 0; write < writes; write++) {
      Fuse.left = Integer.MAX_VALUE;
      Runnable story = interrupted.apply(write);
      Fuse.left = write;
      assertThrows(PowerLoss.class, story::run, "write " + write);
      Fuse.left = Integer.MAX_VALUE;
      String verdict = story.toString();
      assertTrue(verdict.equals("old") || verdict.equals("new"), write + ": " + verdict);
      olds.add(verdict);
    }
    assertEquals("old", olds.get(0));
    int change = olds.indexOf("new");
    for (int write = 0; change >= 0 && write < writes; write++) {
      assertEquals(write < change ? "old" : "new", olds.get(write), "write " + write);
    }
  }

  @SuppressWarnings("unchecked")
  private static IntFunction<Runnable> stories(Moment moment) throws Exception {
    ClassLoader loader = new FusedKernel(PowerLossTest.class.getClassLoader());
    Class<?> type = loader.loadClass("doseguard.guard.inside.PowerLossStories");
    Object stories = type.getDeclaredConstructor(String.class).newInstance(moment.name());
    return (IntFunction<Runnable>) stories;
  }

  /** Loads the kernel and its story afresh, with the fuse in the memory's write. */
  private static final class FusedKernel extends ClassLoader {
    private static final String MEMORY = "doseguard.guard.state.NonVolatile";

    FusedKernel(ClassLoader parent) {
      super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      boolean own = name.startsWith("doseguard.guard.") && !name.contains("PowerLossTest");
      if (!own) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream in = getParent().getResourceAsStream(file)) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] code = name.equals(MEMORY) ? fused(in.readAllBytes()) : in.readAllBytes();
        return defineClass(name, code, 0, code.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    private static byte[] fused(byte[] code) {
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(code)
          .accept(
              new ClassVisitor(Opcodes.ASM9, writer) {
                @Override
                public MethodVisitor visitMethod(
                    int access, String name, String type, String signature, String[] thrown) {
                  MethodVisitor method = super.visitMethod(access, name, type, signature, thrown);
                  return name.equals("write") ? new FusedMethod(method) : method;
                }
              },
              0);
      return writer.toByteArray();
    }
  }

  private static final class FusedMethod extends MethodVisitor {
    FusedMethod(MethodVisitor method) {
      super(Opcodes.ASM9, method);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      visitMethodInsn(
          Opcodes.INVOKESTATIC, "doseguard/guard/inside/PowerLossTest$Fuse", "load", "()V", false);
    }
  }
}
