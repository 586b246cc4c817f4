package doseguard.store.database;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One campaign that ran to its end: a row of table {@code night}.
 *
 * @param id name of the night, for example its date and profile
 * @param title what the campaign is, in words
 * @param profile name of the profile that it ran
 * @param profileDigest SHA-256 of the profile, hexadecimal
 * @param claimsDigest SHA-256 of the claims it was judged by, hexadecimal
 * @param commit commit of the build that ran it
 * @param jvm Java virtual machine that ran it
 * @param seed seed of the campaign
 * @param cases cases executed and judged
 * @param failed cases that broke what is claimed or expected of them
 * @param seconds time from begin to end, s; empty when it was not measured
 * @param threads threads that simulated; empty when unknown
 * @param startedAt when it began, kept to the microsecond; empty when unknown
 */
public record NightRow(
    String id,
    String title,
    String profile,
    String profileDigest,
    String claimsDigest,
    String commit,
    String jvm,
    long seed,
    long cases,
    long failed,
    OptionalDouble seconds,
    OptionalInt threads,
    Optional<Instant> startedAt) {}
