package doseguard.guard.inside;

import java.io.IOException;
import java.io.InputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Loads the kernel and its story afresh: as shipped, but for the memory's own class, whose writes
 * ask {@link MemoryFault} first.
 */
final class FaultyKernel extends ClassLoader {
  private static final String MEMORY = "doseguard.guard.state.NonVolatile";

  private FaultyKernel(ClassLoader parent) {
    super(parent);
  }

  /** The class of a story, over a kernel with a memory that can fail. */
  static Class<?> load(String story) throws ClassNotFoundException {
    return new FaultyKernel(FaultyKernel.class.getClassLoader()).loadClass(story);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    boolean own = name.startsWith("doseguard.guard.") && !name.contains("MemoryFault");
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
      byte[] code = name.equals(MEMORY) ? faulty(in.readAllBytes()) : in.readAllBytes();
      // Of the kernel's own domain, so that its coverage counts.
      return defineClass(name, code, 0, code.length, FaultyKernel.class.getProtectionDomain());
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static byte[] faulty(byte[] code) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(code)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String signature, String[] thrown) {
                MethodVisitor method = super.visitMethod(access, name, type, signature, thrown);
                return name.equals("write") ? new AskingMethod(method) : method;
              }
            },
            0);
    return writer.toByteArray();
  }

  /** A write that returns at once when it is refused. */
  private static final class AskingMethod extends MethodVisitor {
    AskingMethod(MethodVisitor method) {
      super(Opcodes.ASM9, method);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      Label taken = new Label();
      visitVarInsn(Opcodes.ILOAD, 1);
      String fault = "doseguard/guard/inside/MemoryFault";
      visitMethodInsn(Opcodes.INVOKESTATIC, fault, "refuses", "(I)Z", false);
      visitJumpInsn(Opcodes.IFEQ, taken);
      visitInsn(Opcodes.RETURN);
      visitLabel(taken);
      visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }
  }
}
