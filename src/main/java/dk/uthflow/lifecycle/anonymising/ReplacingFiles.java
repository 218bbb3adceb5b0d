package dk.uthflow.lifecycle.anonymising;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import dk.uthflow.anonymise.Finding;
import dk.uthflow.anonymise.PersonalDataFinder;
import dk.uthflow.cases.Attachments;
import dk.uthflow.cases.Attachments.RefusedFile;
import dk.uthflow.cases.Attachments.UnknownFile;

import org.springframework.stereotype.Service;

/**
 * Takes a version of a file that tells of nobody, from the handler who made it. Only of a
 * kind that can be rid of what its program wrote into it; what it says in words is looked
 * through as the case's texts are. What a picture shows, the handler must see.
 */
@Service
class ReplacingFiles {

	/** A document is looked through whole: few at a time, so that memory is bounded. */
	private static final int MOST_AT_ONCE = 2;

	private final Semaphore looking = new Semaphore(MOST_AT_ONCE);

	private final Attachments attachments;

	private final PersonalDataFinder finder;

	private final KindsFound kinds;

	ReplacingFiles(Attachments attachments, PersonalDataFinder finder, KindsFound kinds) {
		this.attachments = attachments;
		this.finder = finder;
		this.kinds = kinds;
	}

	/**
	 * @throws NotAnswered when the file is not taken, and why
	 */
	void replace(WaitingCase waiting, UUID id, String name, InputStream content) {
		if (!this.looking.tryAcquire()) {
			throw new NotAnswered("anonymise.refused.file.busy");
		}
		try {
			byte[] bytes = content.readNBytes(Attachments.LARGEST + 1);
			if (bytes.length > Attachments.LARGEST) {
				throw new NotAnswered("anonymise.refused.file.size");
			}
			byte[] clean = clean(waiting, name, bytes);
			this.attachments.replace(waiting.number(), id, name, new ByteArrayInputStream(clean));
		}
		catch (IOException ex) {
			throw new NotAnswered("anonymise.refused.file.broken");
		}
		catch (UnknownFile ex) {
			throw new NotAnswered("anonymise.refused.file.gone");
		}
		catch (RefusedFile ex) {
			throw new NotAnswered("anonymise.refused.file." + ex.reason());
		}
		finally {
			this.looking.release();
		}
	}

	private byte[] clean(WaitingCase waiting, String name, byte[] bytes) throws IOException {
		return switch (this.attachments.type(name, bytes).orElse("")) {
			case "image/jpeg", "image/png" -> bytes;
			case "text/plain" -> {
				look(waiting, text(bytes));
				yield bytes;
			}
			case "application/pdf" -> {
				PdfWithoutMetadata pdf = PdfWithoutMetadata.of(bytes);
				look(waiting, pdf.text());
				yield pdf.content();
			}
			default -> throw new NotAnswered("anonymise.refused.file.type");
		};
	}

	private void look(WaitingCase waiting, String text) {
		List<Finding> found = this.finder.find(text, waiting.names()).stream().filter(Finding::isCertain).toList();
		if (!found.isEmpty()) {
			throw new NotAnswered("anonymise.refused.file.says", this.kinds.of(found));
		}
	}

	private static String text(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return new String(bytes, Charset.forName("windows-1252"));
		}
	}

}
