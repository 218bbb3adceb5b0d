package dk.uthflow.notice;

import java.util.List;
import java.util.Optional;

/**
 * Makes the files of a report's mail when it is sent: until then nothing of them is kept
 * anywhere.
 */
public interface MailAttachments {

	/**
	 * The files of the mail, or empty where it is not to leave after all.
	 * @param key the mail's key
	 */
	Optional<List<MailAttachment>> of(String key);

}
