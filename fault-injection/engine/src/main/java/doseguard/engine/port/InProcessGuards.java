package doseguard.engine.port;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/**
 * Guards that run in this JVM: the shipped kernel or, with a {@link KernelLoader} of its own, any
 * other build of it, so that a kernel with a seeded bug can be judged like the shipped one.
 */
public final class InProcessGuards implements GuardFactory {
  private final Constructor<? extends GuardPort> constructor;

  private InProcessGuards(Class<? extends GuardPort> adapter) throws NoSuchMethodException {
    this.constructor = adapter.getConstructor(long[].class, long[].class);
  }

  /**
   * The shipped kernel.
   *
   * @return a factory of it
   */
  public static GuardFactory shipped() {
    return Shipped.GUARDS;
  }

  /** Made when it is first asked for, and then shared: one copy of the kernel to warm up. */
  private static final class Shipped {
    static final GuardFactory GUARDS = of(new KernelLoader());

    private static GuardFactory of(KernelLoader loader) {
      try {
        return from(loader);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the shipped kernel cannot be loaded", e);
      }
    }
  }

  /**
   * The kernel that a class loader defines.
   *
   * @param loader defines {@link KernelGuard} and the kernel's classes itself and takes the port
   *     from its parent
   * @return a factory of it
   * @throws ReflectiveOperationException when the loader has no such adapter
   */
  public static GuardFactory from(ClassLoader loader) throws ReflectiveOperationException {
    Class<?> adapter = Class.forName(KernelGuard.class.getName(), true, loader);
    return new InProcessGuards(adapter.asSubclass(GuardPort.class));
  }

  @Override
  public GuardPort create(long[] policy, long[] pump) {
    try {
      return constructor.newInstance(policy, pump);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("the guard refused its data", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the guard cannot be made", e);
    }
  }
}
