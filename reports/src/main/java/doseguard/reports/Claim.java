package doseguard.reports;

/**
 * What a scenario declares in the open that cannot be kept within its bound.
 *
 * @param claim what is claimed, for example {@code UNDETECTABLE}
 * @param because why it cannot be kept within
 * @param control what outside the pump covers it
 */
public record Claim(String claim, String because, String control) {}
