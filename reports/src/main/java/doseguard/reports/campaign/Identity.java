package doseguard.reports.campaign;

/**
 * What was run, so that the same can be run again.
 *
 * @param commit commit of the program; empty when it is not known
 * @param jvm version of the Java machine
 * @param command the command that gives these pages again
 * @param profile name of the campaign's profile
 * @param purpose what the profile is for, one sentence
 * @param claims title of the claims
 * @param version version of the claims
 * @param sample whether fewer cases were run than the bounds need
 */
public record Identity(
    String commit,
    String jvm,
    String command,
    String profile,
    String purpose,
    String claims,
    int version,
    boolean sample) {}
