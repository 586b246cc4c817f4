/**
 * The same campaign on Apache Spark: a driver that keeps the journal, and executors that run tasks.
 */
package doseguard.spark;
