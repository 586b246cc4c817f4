package doseguard.store.database;

import java.util.Iterator;

/**
 * The rows of a night, each asked for once and not kept.
 *
 * @param cases its cases
 * @param cells its cells
 * @param coverage what they reached
 * @param findings how they failed
 */
public record NightRows(
    Iterator<CaseRow> cases,
    Iterator<CellRow> cells,
    Iterator<CoverageRow> coverage,
    Iterator<FindingRow> findings) {}
