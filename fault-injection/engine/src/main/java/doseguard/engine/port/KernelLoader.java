package doseguard.engine.port;

import doseguard.guard.DoseGuard;
import doseguard.guard.state.NonVolatile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Set;

/**
 * Loads a kernel of its own: the byte code as shipped, but for what is given in its place, on the
 * memory that the harness maps ({@link HarnessMemory}). So a word that is not written any more, and
 * a kernel with a seeded bug, need no switch in the kernel.
 */
public final class KernelLoader extends ClassLoader {
  private static final String KERNEL = "doseguard.guard.";
  private static final String MEMORY = NonVolatile.class.getName();
  private static final Set<String> ADAPTER =
      Set.of(KernelGuard.class.getName(), LiveBits.class.getName(), LiveBits.Place.class.getName());

  private static final int MAGIC_AND_VERSION = 8;
  private static final int UTF8 = 1;
  private static final int STRING = 8;
  private static final int METHOD_HANDLE = 15;
  private static final int METHOD_TYPE = 16;
  private static final int MODULE = 19;
  private static final int PACKAGE = 20;
  private static final int CLASS = 7;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;

  private final Map<String, byte[]> changed;

  /** Loads the kernel as shipped. */
  public KernelLoader() {
    this(Map.of());
  }

  /**
   * Loads a changed kernel.
   *
   * @param changed byte code of the classes that differ, by name
   */
  public KernelLoader(Map<String, byte[]> changed) {
    super(KernelLoader.class.getClassLoader());
    this.changed = Map.copyOf(changed);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (!name.startsWith(KERNEL) && !ADAPTER.contains(name)) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    byte[] code = changed.get(name);
    if (code == null) {
      code = name.equals(MEMORY) ? memory() : shipped(name);
    }
    // Of the domain of its shipped self, so that its coverage counts.
    ProtectionDomain domain =
        (name.startsWith(KERNEL) ? DoseGuard.class : KernelLoader.class).getProtectionDomain();
    return defineClass(name, code, 0, code.length, domain);
  }

  private byte[] shipped(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(path(name) + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private byte[] memory() throws ClassNotFoundException {
    String own = HarnessMemory.class.getName();
    try {
      return renamed(shipped(own), path(own), path(MEMORY));
    } catch (IOException e) {
      throw new ClassNotFoundException(MEMORY, e);
    }
  }

  private static String path(String name) {
    return name.replace('.', '/');
  }

  /**
   * Gives a class another name: in its constant pool (JVM specification 4.4) the name is one string
   * of its own.
   */
  private static byte[] renamed(byte[] code, String from, String to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(code.length);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(code));
        DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(in.readNBytes(MAGIC_AND_VERSION));
      int constants = in.readUnsignedShort();
      out.writeShort(constants);
      for (int i = 1; i < constants; i++) {
        int tag = in.readUnsignedByte();
        out.writeByte(tag);
        if (tag == UTF8) {
          String text = in.readUTF();
          out.writeUTF(text.equals(from) ? to : text);
        } else {
          out.write(in.readNBytes(length(tag)));
        }
        i += tag == LONG || tag == DOUBLE ? 1 : 0;
      }
      in.transferTo(out);
    }
    return bytes.toByteArray();
  }

  private static int length(int tag) {
    return switch (tag) {
      case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> 2;
      case METHOD_HANDLE -> 3;
      case LONG, DOUBLE -> 8;
      default -> 4;
    };
  }
}
