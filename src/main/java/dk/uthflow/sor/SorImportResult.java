package dk.uthflow.sor;

/**
 * What an import changed. The lines of the file are new, changed or unchanged; what
 * follows for units is that some moved and some closed.
 *
 * @param created lines that tell of something new
 * @param changed lines that say something else than was known
 * @param moved units whose path changed, also those below a moved unit
 * @param closed units closed because the file lacks them or replaces them; attachments
 * undone
 * @param unchanged lines that say what was known
 */
public record SorImportResult(int created, int changed, int moved, int closed, int unchanged) {

}
