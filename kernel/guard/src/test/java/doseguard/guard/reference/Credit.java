package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.ZERO;
import static doseguard.guard.reference.Exact.atLeastZero;

import java.math.BigInteger;

/** What may still be given: an account of basal and one of the bolus. */
final class Credit extends Part {
  private BigInteger basal = ZERO;
  private BigInteger bolus = ZERO;

  @Override
  protected Credit clone() {
    return (Credit) super.clone();
  }

  BigInteger sum() {
    return basal.add(bolus);
  }

  void addBasal(BigInteger mass, BigInteger cap) {
    basal = basal.add(mass).min(cap);
  }

  void addBolus(BigInteger mass) {
    bolus = bolus.add(mass);
  }

  void dropBolus() {
    bolus = ZERO;
  }

  void stroke(BigInteger mass) {
    basal = basal.subtract(mass);
    BigInteger paid = atLeastZero(basal.negate()).min(bolus);
    basal = basal.add(paid);
    bolus = bolus.subtract(paid);
  }
}
