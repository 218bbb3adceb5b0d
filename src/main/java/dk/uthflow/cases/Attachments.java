package dk.uthflow.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The files of cases. What came with a report is there while the case is in the house; at
 * its end, whichever it is, only what a handler put in its place remains.
 */
public interface Attachments {

	/** The most that one file may hold, in bytes. */
	int LARGEST = 10 * 1000 * 1000;

	/** The most files that may come with a report. */
	int MOST = 5;

	/**
	 * Takes a file in, before the report that it belongs to is sent. Called outside any
	 * transaction: whoever sends it may be slow.
	 * @throws RefusedFile when it is too large, empty, of a kind that is not taken, or
	 * carries a virus
	 */
	Attachment receive(String name, InputStream content);

	/** Forgets a file that has come to belong to no case; any other stays. */
	void drop(UUID id);

	/**
	 * The files belong to the case from now on. Joins the caller's transaction.
	 * @throws UnknownFile when one of them is not, or no longer, there to be had
	 */
	void keep(CaseNumber number, Collection<UUID> ids);

	/** The files of a case, in the order in which they came. */
	List<Attachment> of(CaseNumber number);

	Optional<Attachment> find(CaseNumber number, UUID id);

	/** Writes a file's content, piece by piece. */
	void write(UUID id, OutputStream out) throws IOException;

	/**
	 * The kind of file that this is by its content, or empty where it is one that is not
	 * taken.
	 * @param head its first bytes, 64 kB or more where it has as many
	 */
	Optional<String> type(String name, byte[] head);

	/** The file goes when the case leaves. */
	void remove(CaseNumber number, UUID id);

	/**
	 * The file goes when the case leaves, and this one stays in its place. Who sends it
	 * has seen to it that it tells of nobody.
	 * @throws RefusedFile as when it is received
	 */
	void replace(CaseNumber number, UUID id, String name, InputStream content);

	/** What becomes of the file is open again. */
	void reopen(CaseNumber number, UUID id);

	/** Whether a file of the case is one of which nobody has said what becomes of it. */
	boolean hasOpen(CaseNumber number);

	/** Only what stands in a file's place stays. Joins the caller's transaction. */
	void wipe(CaseNumber number);

	/** None stays. Joins the caller's transaction. */
	void erase(CaseNumber number);

	/** A file that is not taken; the message says why, in Danish. */
	class RefusedFile extends RuntimeException {

		private final Reason reason;

		public RefusedFile(Reason reason, String message) {
			super(message, null, false, false);
			this.reason = reason;
		}

		public Reason reason() {
			return this.reason;
		}

		/** What kind of refusal it is. */
		public enum Reason {

			/** Another file is asked for. */
			FILE,

			/** A smaller one is. */
			SIZE,

			/** The same file may be taken later. */
			LATER

		}

	}

	/** A file that a report names and that is not there. */
	class UnknownFile extends RuntimeException {

		public UnknownFile() {
			super("A report names a file that is not there", null, false, false);
		}

	}

}
