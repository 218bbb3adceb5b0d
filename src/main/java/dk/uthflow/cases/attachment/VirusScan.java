package dk.uthflow.cases.attachment;

import java.io.IOException;
import java.io.InputStream;

/**
 * Looks for viruses in what people attach.
 */
interface VirusScan {

	/** Looks at nothing. */
	VirusScan NONE = (content) -> true;

	/**
	 * Whether nothing was found in the content.
	 * @throws IOException when it could not be looked at
	 */
	boolean isClean(InputStream content) throws IOException;

}
