package dk.uthflow.lifecycle.anonymising;

/**
 * A free text of a case.
 *
 * @param field its place among the case's values: {@code laegemidler[0].navn} for one
 * inside a list
 * @param label what the forms call it
 * @param text as the case has it
 */
public record CaseText(String field, String label, String text) {

}
