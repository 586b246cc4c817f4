package doseguard.scenarios.campaign;

import doseguard.engine.campaign.Cell;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.Trial;
import doseguard.engine.fault.Catalogue;
import doseguard.scenarios.claims.ClaimsFile;
import doseguard.scenarios.claims.Field;
import doseguard.scenarios.template.CaseTemplate;
import doseguard.scenarios.template.Chance;
import doseguard.scenarios.template.Fragment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What can go wrong by a claims file, alone and together, as trials. */
final class Faults {

  private final ClaimsFile file;
  private final Field field;
  private final long seed;
  private final Together together;

  /**
   * Prepares the faults.
   *
   * @param file claims with a field
   * @param seed the campaign's seed, for the ids of the cases
   */
  Faults(ClaimsFile file, long seed) {
    this.file = file;
    this.field =
        file.field().orElseThrow(() -> new IllegalArgumentException("the claims have no field"));
    this.seed = seed;
    this.together = new Together(file.table(), field.limits());
  }

  Field field() {
    return field;
  }

  List<Claim> claims() {
    return file.table().claims();
  }

  Cell cell(int cell) {
    return claims().get(cell).cell();
  }

  /** Whether the events of a cell may happen in any setting and beside others. */
  boolean combines(int cell) {
    return field.fragments().get(cell).isPresent();
  }

  /** The families of the faults of a cell. */
  static Set<String> families(Cell cell) {
    return new LinkedHashSet<>(List.of(cell.fault().split(" \\+ ", -1)));
  }

  /** The group of a cell's first fault. */
  static String group(Cell cell) {
    return Catalogue.of(families(cell).iterator().next()).group();
  }

  /** Whether a fault of the same family is among the cells already. */
  boolean sharesAFamily(int other, List<Integer> cells) {
    Set<String> families = families(cell(other));
    for (int cell : cells) {
      for (String family : families(cell(cell))) {
        if (families.contains(family)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * A cell as it is claimed.
   *
   * @param index the index that the case shall have
   * @param cell position in the table
   * @param chance opens chance at its beginning
   * @return the trial
   */
  Trial alone(long index, int cell, Supplier<Chance> chance) {
    Claim claim = claims().get(cell);
    Drawn drawn = new Drawn(id(index), file.templates().get(cell), chance);
    return new Trial(index, claim.cell().toString(), cell, drawn, claim.demand());
  }

  /**
   * Faults in a setting; a single one in the plain setting is what is claimed.
   *
   * @param index the index that the case shall have
   * @param cells cells of the same suite whose faults happen, each able to
   * @param setting which setting
   * @param chance opens chance at its beginning
   * @return the trial
   */
  Trial together(long index, List<Integer> cells, int setting, Supplier<Chance> chance) {
    int first = cells.get(0);
    String suite = cell(first).suite();
    List<Fragment> fragments = new ArrayList<>();
    for (int cell : cells) {
      fragments.add(field.fragments().get(cell).orElseThrow());
    }
    Field.Setting chosen = field.settings().get(setting);
    CaseTemplate template = chosen.bySuite().get(suite).with(fragments);
    Drawn drawn = new Drawn(id(index), template, chance);
    if (cells.size() == 1 && setting == 0) {
      Claim claim = claims().get(first);
      return new Trial(index, claim.cell().toString(), first, drawn, claim.demand());
    }
    return new Trial(
        index,
        together.name(cells, chosen.name(), suite),
        together.cell(cells.size(), suite),
        drawn,
        together.expected(cells, suite));
  }

  private String id(long index) {
    return "case-" + seed + "-" + index;
  }
}
