package dk.uthflow.cases.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/**
 * The kinds of files that are taken: what people have on a phone or write a report in.
 * None of them runs anything by being opened; the older Office formats, which can hide
 * macros, are not among them.
 */
enum FileType {

	JPEG("image/jpeg", "jpg"), PNG("image/png", "png"), GIF("image/gif", "gif"), WEBP("image/webp", "webp"),
	HEIC("image/heic", "heic"), HEIF("image/heif", "heif"), TIFF("image/tiff", "tif"), PDF("application/pdf", "pdf"),
	TEXT("text/plain", "txt"), CSV("text/csv", "csv"),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
	ODT("application/vnd.oasis.opendocument.text", "odt"), ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
	ODP("application/vnd.oasis.opendocument.presentation", "odp");

	private static final int LONGEST_NAME = 100;

	private final String mediaType;

	private final String extension;

	FileType(String mediaType, String extension) {
		this.mediaType = mediaType;
		this.extension = extension;
	}

	/**
	 * What the content is. The name is believed only where it says more exactly what the
	 * content says already: which of Office's documents a package is.
	 * @param head the first 64 kB, or all where there is less
	 */
	static Optional<FileType> of(String name, byte[] head) {
		Metadata hint = new Metadata();
		hint.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
		try {
			String found = MimeTypes.getDefaultMimeTypes()
				.detect(new ByteArrayInputStream(head), hint)
				.getBaseType()
				.toString();
			return Arrays.stream(values()).filter((type) -> type.mediaType.equals(found)).findFirst();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String mediaType() {
		return this.mediaType;
	}

	String extension() {
		return this.extension;
	}

	/**
	 * The sender's name for the file, harmless in any file system, ending as its kind
	 * does.
	 */
	String named(String name) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String base = last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
		String harmless = base.replaceAll("[^\\p{L}\\p{N} _.()-]", "_").strip().replaceAll("^[.]+", "");
		int end = Math.min(harmless.length(), LONGEST_NAME);
		if (end > 0 && end < harmless.length() && Character.isHighSurrogate(harmless.charAt(end - 1))) {
			end--;
		}
		return (harmless.isBlank() ? "fil" : harmless.substring(0, end)) + "." + this.extension;
	}

}
