package doseguard.engine.port;

import doseguard.engine.port.Wire.Call;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The other end of a {@link RemoteGuard}: a program that serves guards, one after the other, over
 * its standard input and output, as {@link Wire} says. It ends with its input. Who wants to have a
 * guard of their own judged writes such a program around it.
 */
public final class GuardServer {
  private static final Call[] CALLS = Call.values();

  private final GuardFactory guards;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream answer = new DataOutputStream(bytes);
  private final Sensed sensed = new Sensed();
  private final Answer decided = new Answer();
  private GuardPort guard;

  /**
   * Makes a server.
   *
   * @param guards makes what is served
   * @param in where requests come from
   * @param out where answers go
   */
  public GuardServer(GuardFactory guards, InputStream in, OutputStream out) {
    this.guards = guards;
    this.in = new DataInputStream(new BufferedInputStream(in));
    this.out = new DataOutputStream(new BufferedOutputStream(out));
  }

  /**
   * Serves the shipped kernel over standard input and output.
   *
   * @param args none
   * @throws IOException when the other end breaks the protocol
   */
  public static void main(String[] args) throws IOException {
    OutputStream answers = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err); // Nothing but answers may go out there.
    new GuardServer(InProcessGuards.shipped(), new FileInputStream(FileDescriptor.in), answers)
        .serve();
  }

  /**
   * Serves until the input ends.
   *
   * @throws IOException when the other end breaks the protocol
   */
  public void serve() throws IOException {
    int greeting = in.readInt();
    if (greeting != Wire.GREETING) {
      throw new IOException("greeted with " + Integer.toHexString(greeting));
    }
    out.writeInt(Wire.GREETING);
    out.flush();
    for (int call = in.read(); call >= 0; call = in.read()) {
      if (call >= CALLS.length) {
        throw new IOException("no call has the number " + call);
      }
      answer(CALLS[call]);
      out.flush();
    }
  }

  private void answer(Call call) throws IOException {
    bytes.reset();
    int how = Wire.DONE;
    try {
      carryOut(call);
    } catch (PowerLossException e) {
      how = Wire.POWER_LOST;
      bytes.reset();
    } catch (IllegalArgumentException | IllegalStateException e) {
      how = call == Call.CREATE ? Wire.REFUSED : Wire.UNABLE;
      bytes.reset();
      answer.writeUTF(e.getCause() == null ? e.toString() : e.getCause().toString());
    } catch (EOFException e) {
      throw new IOException("the input ended within a request", e);
    }
    out.writeByte(how);
    bytes.writeTo(out);
  }

  private void carryOut(Call call) throws IOException {
    switch (call) {
      case CREATE -> guard = guards.create(Wire.readWords(in), Wire.readWords(in));
      case DECIDE -> {
        Wire.read(in, sensed);
        guard.decide(sensed, decided);
        Wire.write(answer, decided);
      }
      case ANNUNCIATIONS -> answer.writeInt(guard.annunciations(in.readInt()));
      case PROPOSE -> answer.writeInt(guard.propose(Wire.readWords(in)));
      case READ_BACK -> answer.writeLong(guard.readBackPg());
      case CONFIRM -> answer.writeInt(guard.confirm(in.readLong(), in.readBoolean()));
      case ABANDON_PROGRAM -> guard.abandonProgram();
      case REQUEST_BOLUS -> answer.writeInt(guard.requestBolus());
      case STOP -> answer.writeInt(guard.stop(in.readLong()));
      case RESUME -> guard.resume();
      case ACKNOWLEDGE -> guard.acknowledge();
      case SILENCE -> guard.silence();
      case BEGIN_REFILL -> answer.writeInt(guard.beginRefill(in.readInt()));
      case CONFIRM_REFILL ->
          answer.writeInt(
              guard.confirmRefill(in.readInt(), in.readInt(), in.readInt(), in.readInt()));
      case ABANDON_REFILL -> guard.abandonRefill();
      default -> device(call);
    }
  }

  private void device(Call call) throws IOException {
    switch (call) {
      case SELF_TEST -> answer.writeBoolean(guard.selfTest());
      case POWER_OFF -> guard.powerOff();
      case POWER_ON -> answer.writeInt(guard.powerOn(in.readInt()));
      case LIVE_BITS -> answer.writeLong(guard.liveBits());
      case FLIP_LIVE -> guard.flipLive(in.readLong());
      case SAVED_BITS -> answer.writeLong(guard.savedBits());
      case FLIP_SAVED -> guard.flipSaved(in.readLong());
      case CUT_BEFORE_WRITE -> guard.cutBeforeWrite(in.readLong());
      case STICK_SAVED -> guard.stickSaved(in.readLong());
      default -> throw new IllegalStateException(call.name());
    }
  }
}
