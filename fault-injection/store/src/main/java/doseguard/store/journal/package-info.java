/**
 * The file to which the workers of a campaign append what they finish, whatever ends them.
 *
 * <p>A campaign is cut into numbered tasks. The outcome of a task is a run of bytes that is made
 * and understood elsewhere. A journal is a file of one campaign, or of one shard of it: an
 * identity, which says whose outcomes these are, and one frame for each finished task, in the order
 * in which they ended. All numbers are big-endian.
 *
 * <table>
 * <caption>A journal, from its first byte</caption>
 * <tr><th>bytes</th><th>what</th></tr>
 * <tr><td>8</td><td>magic: 89 44 47 4A 0D 0A 1A 0A ({@code DGJ} between bytes that a transfer as
 * text would damage)</td></tr>
 * <tr><td>4</td><td>version of the format: 1</td></tr>
 * <tr><td>frame</td><td>the identity, as task -1</td></tr>
 * <tr><td>frames</td><td>the outcomes, one for each task</td></tr>
 * </table>
 *
 * <table>
 * <caption>A frame</caption>
 * <tr><th>bytes</th><th>what</th></tr>
 * <tr><td>4</td><td>length of the deflated payload, bytes</td></tr>
 * <tr><td>8</td><td>number of the task</td></tr>
 * <tr><td>4</td><td>CRC-32C of the task's eight bytes and the deflated payload</td></tr>
 * <tr><td>4</td><td>CRC-32C of the sixteen bytes before</td></tr>
 * <tr><td>length</td><td>payload, raw deflate (RFC 1951)</td></tr>
 * </table>
 *
 * <p>The head of a frame has a checksum of its own, so that its length can be believed: a file that
 * ends before its last frame does was torn when its writer was killed, and nothing else is. A head
 * or a payload that is all there and does not fit its checksum is damage, is refused, and nothing
 * is cut away.
 *
 * <p>What was appended has been handed to the operating system: it survives the death of the
 * process, not the loss of power. After a loss of power a journal is whole, torn or refused as
 * damaged.
 */
package doseguard.store.journal;
