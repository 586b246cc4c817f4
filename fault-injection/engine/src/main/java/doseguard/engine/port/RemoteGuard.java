package doseguard.engine.port;

import doseguard.engine.port.Wire.Call;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.Consumer;

/** A guard in another process, as {@link Wire} says. */
final class RemoteGuard implements GuardPort {
  private final GuardLink link;
  private final Consumer<GuardLink> after;

  /**
   * Makes a fresh guard at the other end.
   *
   * @param link the child that serves it
   * @param after takes the link when the guard is not used any more
   * @param policy the clinical limits
   * @param pump the pump's data sheet
   */
  RemoteGuard(GuardLink link, Consumer<GuardLink> after, long[] policy, long[] pump) {
    this.link = link;
    this.after = after;
    call(
        Call.CREATE,
        out -> {
          Wire.writeWords(out, policy);
          Wire.writeWords(out, pump);
        },
        in -> null);
  }

  /** Writes the arguments of a call. */
  private interface Arguments {
    void write(DataOutputStream out) throws IOException;
  }

  /**
   * Reads what a call returns.
   *
   * @param <T> its type
   */
  private interface Result<T> {
    T read(DataInputStream in) throws IOException;
  }

  private <T> T call(Call call, Arguments arguments, Result<T> result) {
    try {
      arguments.write(link.ask(call));
      T answer = result.read(link.answer());
      link.done();
      return answer;
    } catch (IOException e) {
      throw link.gone(e);
    } catch (RemoteGuardException e) {
      link.close();
      throw e;
    }
  }

  private void call(Call call) {
    call(call, out -> {}, in -> null);
  }

  private int callForInt(Call call, Arguments arguments) {
    return call(call, arguments, DataInputStream::readInt);
  }

  @Override
  public void decide(Sensed sensed, Answer answer) {
    try {
      Wire.write(link.ask(Call.DECIDE), sensed);
      Wire.read(link.answer(), answer);
      link.done();
    } catch (IOException e) {
      throw link.gone(e);
    } catch (RemoteGuardException e) {
      link.close();
      throw e;
    }
  }

  @Override
  public int annunciations(int alarm) {
    return callForInt(Call.ANNUNCIATIONS, out -> out.writeInt(alarm));
  }

  @Override
  public int propose(long[] words) {
    return callForInt(Call.PROPOSE, out -> Wire.writeWords(out, words));
  }

  @Override
  public long readBackPg() {
    return call(Call.READ_BACK, out -> {}, DataInputStream::readLong);
  }

  @Override
  public int confirm(long sequence, boolean secondConfirmation) {
    return callForInt(
        Call.CONFIRM,
        out -> {
          out.writeLong(sequence);
          out.writeBoolean(secondConfirmation);
        });
  }

  @Override
  public void abandonProgram() {
    call(Call.ABANDON_PROGRAM);
  }

  @Override
  public int requestBolus() {
    return callForInt(Call.REQUEST_BOLUS, out -> {});
  }

  @Override
  public int stop(long durationMs) {
    return callForInt(Call.STOP, out -> out.writeLong(durationMs));
  }

  @Override
  public void resume() {
    call(Call.RESUME);
  }

  @Override
  public void acknowledge() {
    call(Call.ACKNOWLEDGE);
  }

  @Override
  public void silence() {
    call(Call.SILENCE);
  }

  @Override
  public int beginRefill(int concentration) {
    return callForInt(Call.BEGIN_REFILL, out -> out.writeInt(concentration));
  }

  @Override
  public int confirmRefill(
      int aspiratedNl, int filledNl, int concentration, int concentrationAgain) {
    return callForInt(
        Call.CONFIRM_REFILL,
        out -> {
          out.writeInt(aspiratedNl);
          out.writeInt(filledNl);
          out.writeInt(concentration);
          out.writeInt(concentrationAgain);
        });
  }

  @Override
  public void abandonRefill() {
    call(Call.ABANDON_REFILL);
  }

  @Override
  public boolean selfTest() {
    return call(Call.SELF_TEST, out -> {}, DataInputStream::readBoolean);
  }

  @Override
  public void powerOff() {
    call(Call.POWER_OFF);
  }

  @Override
  public int powerOn(int cause) {
    return callForInt(Call.POWER_ON, out -> out.writeInt(cause));
  }

  @Override
  public long liveBits() {
    return call(Call.LIVE_BITS, out -> {}, DataInputStream::readLong);
  }

  @Override
  public void flipLive(long bit) {
    call(Call.FLIP_LIVE, out -> out.writeLong(bit), in -> null);
  }

  @Override
  public long savedBits() {
    return call(Call.SAVED_BITS, out -> {}, DataInputStream::readLong);
  }

  @Override
  public void flipSaved(long bit) {
    call(Call.FLIP_SAVED, out -> out.writeLong(bit), in -> null);
  }

  @Override
  public void stickSaved(long bit) {
    call(Call.STICK_SAVED, out -> out.writeLong(bit), in -> null);
  }

  @Override
  public void cutBeforeWrite(long write) {
    call(Call.CUT_BEFORE_WRITE, out -> out.writeLong(write), in -> null);
  }

  @Override
  public void close() {
    after.accept(link);
  }
}
