package doseguard.scenarios.shrink;

import java.util.List;

/**
 * One way of making a scenario smaller. It offers candidates place by place, so that the places
 * that are done need not be tried again after each success.
 */
interface Pass {

  /** In how many places of the scenario it could change something. */
  int places(Draft draft);

  /**
   * What it would try in one place.
   *
   * @param draft the scenario
   * @param place from 0, less than {@link #places}
   * @return from the boldest to the most timid; larger ones and such that are no valid scenario may
   *     be among them
   */
  List<Candidate> at(Draft draft, int place);
}
