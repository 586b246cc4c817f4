package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.times;

import java.util.ArrayList;
import java.util.List;

/** What is where between reservoir and tip. */
final class Line extends Part {
  private static final long FAR = 100_000_000;

  /** A front and what follows it. */
  private record Place(long dosed, long worst, long pumped, long ahead) {}

  private final long accuracy;
  private List<Place> places = List.of();
  private long drawn;
  private long declared;
  private long least = FAR;
  private long most = FAR;
  private long dosedWith;
  private long highest;

  Line(long accuracy) {
    this.accuracy = accuracy;
  }

  @Override
  protected Line clone() {
    return (Line) super.clone();
  }

  long declared() {
    return declared;
  }

  long dosedWith() {
    return dosedWith;
  }

  long highest() {
    return highest;
  }

  void refillOpened() {
    drawn = 0;
  }

  void refillConfirmed(long concentration, long doubted) {
    if (places.isEmpty()) {
      begin(concentration, concentration);
    }
    if (doubted > places.get(0).worst) {
      begin(places.get(0).dosed, doubted);
    }
    begin(concentration, concentration);
    declared = concentration;
    judge();
  }

  private void begin(long dosed, long worst) {
    List<Place> next = new ArrayList<>(places);
    if (next.size() == 8) {
      int older = 7;
      while (older > 0 && !doseAsBefore(next.get(older - 1), next.get(older))) {
        older--;
      }
      older = older == 0 ? 7 : older;
      next.set(older - 1, merged(next.get(older - 1), next.remove(older)));
    }
    next.add(0, new Place(dosed, worst, places.isEmpty() ? FAR : 0, drawn));
    places = List.copyOf(next);
  }

  private static boolean doseAsBefore(Place newer, Place older) {
    boolean alike = newer.dosed == older.dosed && newer.worst == older.worst;
    return alike || newer.pumped == older.pumped;
  }

  private static Place merged(Place newer, Place older) {
    boolean together = newer.pumped == older.pumped;
    return new Place(
        together ? newer.dosed : Math.max(newer.dosed, older.dosed),
        Math.max(newer.worst, older.worst),
        older.pumped,
        older.ahead);
  }

  void granted(long volume) {
    drawn = Math.min(FAR, drawn + volume);
    if (places.size() > 1) {
      List<Place> next = new ArrayList<>();
      for (Place p : places) {
        next.add(new Place(p.dosed, p.worst, Math.min(FAR, p.pumped + volume), p.ahead));
      }
      places = List.copyOf(next);
      judge();
    }
  }

  void ungranted(long volume) {
    drawn = Math.min(FAR, drawn + volume);
    List<Place> next = new ArrayList<>();
    for (Place p : places) {
      next.add(new Place(p.dosed, p.worst, p.pumped, Math.min(FAR, p.ahead + volume)));
    }
    places = List.copyOf(next);
    judge();
  }

  void readsTooHigh(long measured) {
    if (!places.isEmpty() && places.get(0).dosed == declared) {
      List<Place> next = new ArrayList<>(places);
      Place p = next.get(0);
      long raised = Exact.clamp(measured, declared, 16_000);
      next.set(0, new Place(raised, raised, p.pumped, p.ahead));
      places = List.copyOf(next);
      judge();
    }
  }

  void bracket(long deadLeast, long deadMost) {
    least = deadLeast;
    most = deadMost;
    judge();
  }

  private void judge() {
    dosedWith = 0;
    for (int i = places.size() - 1; i >= 0; i--) {
      Place p = places.get(i);
      if (2 * p.pumped >= least + most) {
        dosedWith = p.dosed;
      }
    }
    highest = dosedWith;
    for (Place p : places) {
      if (times(2 * (p.pumped + p.ahead), 1000 + accuracy).compareTo(times(least, 1000)) >= 0) {
        highest = Math.max(highest, p.worst);
      }
      if (p.pumped * (1000 - accuracy) >= most * 1000) {
        break;
      }
    }
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).pumped * (1000 - accuracy) >= 2_000_000L * 1000) {
        places = List.copyOf(places.subList(0, i + 1));
        break;
      }
    }
  }
}
