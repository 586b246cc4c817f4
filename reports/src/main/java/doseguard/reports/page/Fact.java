package doseguard.reports.page;

/**
 * A term and what there is to say about it.
 *
 * @param term the term
 * @param words one or more sentences
 */
public record Fact(String term, String words) {}
