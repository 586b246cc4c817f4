package doseguard.spark;

import doseguard.engine.campaign.run.CampaignIdentity;
import doseguard.store.task.TaskCodec;
import java.io.Serializable;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What an executor does: it runs the one task of a partition. */
final class RunTask extends AbstractFunction1<Iterator<Long>, byte[]> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final byte[] identity;

  /**
   * Prepares tasks of a campaign.
   *
   * @param identity what makes it the same as another
   */
  RunTask(CampaignIdentity identity) {
    this.identity = identity.bytes();
  }

  @Override
  public byte[] apply(Iterator<Long> number) {
    try {
      Executing campaign = Executing.of(CampaignIdentity.of(identity));
      return TaskCodec.encode(campaign.run(number.next()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Spark gave the task up", e);
    }
  }
}
