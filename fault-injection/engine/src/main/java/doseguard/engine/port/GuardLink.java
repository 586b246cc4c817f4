package doseguard.engine.port;

import doseguard.engine.port.Wire.Call;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A child process that serves guards, and the two pipes to it. A child that does not answer in time
 * is ended, which ends the wait for it.
 */
final class GuardLink implements AutoCloseable {
  private static final long LAST_WORDS_MS = 2_000L;

  private final String command;
  private final long limitMs;
  private final Process child;
  private final DataInputStream in;
  private final DataOutputStream out;

  /** Grows by one when a call begins and when it ends: odd while the child is to answer. */
  private final AtomicInteger turns = new AtomicInteger();

  private volatile boolean late;
  private volatile boolean closed;

  /**
   * Starts a child and greets it.
   *
   * @param words program and arguments
   * @param limitMs how long it may take over an answer, ms; at most twice that is waited
   * @throws RemoteGuardException when it does not start, or does not speak the protocol
   */
  GuardLink(List<String> words, long limitMs) {
    this.command = String.join(" ", words);
    this.limitMs = limitMs;
    try {
      child = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new RemoteGuardException("the guard '" + command + "' does not start", e);
    }
    in = new DataInputStream(new BufferedInputStream(child.getInputStream()));
    out = new DataOutputStream(new BufferedOutputStream(child.getOutputStream()));
    Thread watch = new Thread(this::watch, "guard-watch");
    watch.setDaemon(true);
    watch.start();
    greet();
  }

  private void greet() {
    int greeting;
    turns.incrementAndGet();
    try {
      out.writeInt(Wire.GREETING);
      out.flush();
      greeting = in.readInt();
    } catch (IOException e) {
      throw gone(e);
    }
    turns.incrementAndGet();
    if (greeting != Wire.GREETING) {
      close();
      String wrong = String.format(Locale.ROOT, "%08x", greeting);
      String right = String.format(Locale.ROOT, "%08x", Wire.GREETING);
      throw new RemoteGuardException(
          "'"
              + command
              + "' does not speak the guard protocol: it began with "
              + wrong
              + ", expected "
              + right,
          null);
    }
  }

  /**
   * Begins a request.
   *
   * @param call what is asked
   * @return where its arguments go
   * @throws IOException when the child is gone
   */
  DataOutputStream ask(Call call) throws IOException {
    turns.incrementAndGet();
    out.writeByte(call.ordinal());
    return out;
  }

  /**
   * Sends the request and waits for the answer.
   *
   * @return where what the call returns comes from; {@link #done} is to be called after it
   * @throws IOException when the child is gone
   */
  DataInputStream answer() throws IOException {
    out.flush();
    int how = in.readUnsignedByte();
    switch (how) {
      case Wire.DONE -> {
        return in;
      }
      case Wire.POWER_LOST -> {
        done();
        throw new PowerLossException();
      }
      case Wire.REFUSED -> {
        String why = in.readUTF();
        done();
        throw new IllegalArgumentException("the guard refused its data: " + why);
      }
      case Wire.UNABLE ->
          throw new RemoteGuardException(
              "the guard '" + command + "' cannot do this: " + in.readUTF(), null);
      default ->
          throw new RemoteGuardException(
              "'" + command + "' does not speak the guard protocol: it answered with " + how, null);
    }
  }

  /** The answer was read. */
  void done() {
    turns.incrementAndGet();
  }

  /**
   * What to throw when a pipe broke.
   *
   * @param broken what the system said
   * @return the error, in words
   */
  RemoteGuardException gone(IOException broken) {
    String how = late ? "did not answer within " + limitMs + " ms" : "is gone";
    try {
      if (!late && child.waitFor(LAST_WORDS_MS, TimeUnit.MILLISECONDS)) {
        how = "ended with exit code " + child.exitValue();
      } else if (!late && broken instanceof EOFException) {
        how = "closed its output";
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
    return new RemoteGuardException("the guard '" + command + "' " + how, broken);
  }

  /** Whether it can serve another guard. */
  boolean open() {
    return !closed;
  }

  /** Ends the child. */
  @Override
  public void close() {
    closed = true;
    child.descendants().forEach(ProcessHandle::destroyForcibly);
    child.destroyForcibly();
  }

  private void watch() {
    try {
      int before = 0;
      while (!child.waitFor(limitMs, TimeUnit.MILLISECONDS)) {
        int now = turns.get();
        if (now == before && now % 2 != 0) {
          late = true;
          close();
        }
        before = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
