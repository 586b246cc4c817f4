package doseguard.engine.port;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/**
 * Guards that run in this JVM. By default the shipped kernel; with a class loader of its own, any
 * other build of it, so that a kernel with a seeded bug can be judged like the shipped one. Such a
 * loader must define {@link KernelGuard} and the kernel itself and take the port from its parent.
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
    return KernelGuard::new;
  }

  /**
   * The kernel that a class loader defines.
   *
   * @param loader defines {@link KernelGuard} and the kernel's classes itself
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
