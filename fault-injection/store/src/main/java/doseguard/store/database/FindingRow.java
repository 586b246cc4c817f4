package doseguard.store.database;

/**
 * One way in which cases of a night failed: a row of table {@code finding}.
 *
 * @param cause what the cases that failed so have in common; findings of two nights with the same
 *     cause are the same
 * @param index index of the case that shows it
 * @param margin margin of that case, share of the bound; negative beyond it
 * @param cases cases that failed so
 */
public record FindingRow(String cause, long index, double margin, long cases) {}
