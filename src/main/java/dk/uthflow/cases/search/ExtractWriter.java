package dk.uthflow.cases.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Writes a table row by row and keeps none of it. A cell is a text, a day, or null.
 */
interface ExtractWriter extends Closeable {

	void row(List<?> cells) throws IOException;

}
