package dk.uthflow.anonymise;

/**
 * What is proposed to stand in a finding's place.
 *
 * @param finding what was found
 * @param label what to write instead, e.g. {@code [navn 1]}
 */
public record Replacement(Finding finding, String label) {
}
