package doseguard.nets;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs tests against the kernel on the class path until the first fails.
 *
 * <p>Arguments: pattern of the classes that are run, pattern of those among them that are not, the
 * classes to begin with. The last line printed is {@code CAUGHT test} or {@code PASSED count}.
 */
final class FirstFailure implements TestExecutionListener {
  private final AtomicInteger passed = new AtomicInteger();

  private FirstFailure() {}

  public static void main(String[] args) {
    FirstFailure listener = new FirstFailure();
    LauncherFactory.create().execute(request(args[2], args[1]), listener);
    listener.passed.set(0);
    LauncherFactory.create().execute(request(args[0], args[1]), listener);
    end("PASSED " + listener.passed);
  }

  private static LauncherDiscoveryRequest request(String include, String exclude) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(selectPackage("doseguard"))
        .filters(ClassNameFilter.includeClassNamePatterns(include))
        .filters(ClassNameFilter.excludeClassNamePatterns(exclude))
        // A failure must not be remembered: the next kernel has another bug.
        .configurationParameter("jqwik.database", "")
        .build();
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      result.getThrowable().ifPresent(Throwable::printStackTrace);
      end("CAUGHT " + name(test));
    } else if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
      passed.incrementAndGet();
    }
  }

  /** Class and method; a scenario, which is a test without a method of its own, by its id. */
  private static String name(TestIdentifier test) {
    Object source = test.getSource().orElse(null);
    if (source instanceof MethodSource method) {
      String type = method.getClassName();
      return type.substring(type.lastIndexOf('.') + 1) + "." + method.getMethodName();
    }
    return source instanceof ClassSource type
        ? type.getJavaClass().getSimpleName()
        : test.getDisplayName();
  }

  private static void end(String answer) {
    System.out.println();
    System.out.println(answer);
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }
}
