package dk.uthflow.lifecycle.anonymising;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
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

	ReplacingFiles(Attachments attachments, PersonalDataFinder finder) {
		this.attachments = attachments;
		this.finder = finder;
	}

	/**
	 * @throws NotAnswered when the file is not taken, and why
	 */
	void replace(WaitingCase waiting, UUID id, String name, InputStream content) {
		if (!this.looking.tryAcquire()) {
			throw new NotAnswered("Der ses flere filer igennem lige nu. Prøv igen om lidt");
		}
		try {
			byte[] bytes = content.readNBytes(Attachments.LARGEST + 1);
			if (bytes.length > Attachments.LARGEST) {
				throw new NotAnswered("Filen fylder mere end 10 MB. Vælg en mindre");
			}
			byte[] clean = clean(waiting, name, bytes);
			this.attachments.replace(waiting.number(), id, name, new ByteArrayInputStream(clean));
		}
		catch (IOException ex) {
			throw new NotAnswered("Filen nåede ikke hele vejen frem. Vælg den igen");
		}
		catch (UnknownFile ex) {
			throw new NotAnswered("Bilaget er der ikke længere");
		}
		catch (RefusedFile ex) {
			throw new NotAnswered(ex.getMessage());
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
			default -> throw new NotAnswered(
					"En anonymiseret udgave skal være et billede (JPG eller PNG), en PDF eller en ren tekst (txt)");
		};
	}

	private void look(WaitingCase waiting, String text) {
		Set<String> kinds = new LinkedHashSet<>();
		this.finder.find(text, waiting.names())
			.stream()
			.filter(Finding::isCertain)
			.forEach((finding) -> kinds.add(finding.kind().danish()));
		if (!kinds.isEmpty()) {
			throw new NotAnswered(
					"Filen indeholder stadig %s. Fjern det, og vælg filen igen".formatted(String.join(" og ", kinds)));
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
