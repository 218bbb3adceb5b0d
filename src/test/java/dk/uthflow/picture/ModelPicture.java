package dk.uthflow.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A model and the picture drawn from it, which stands beside it and names the model's
 * hash.
 *
 * @param model the {@code .bpmn} file
 */
record ModelPicture(Path model) {

	Path file() {
		String name = this.model.getFileName().toString();
		return this.model.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".svg");
	}

	String modelText() throws IOException {
		return Files.readString(this.model).replace("\r\n", "\n");
	}

	boolean isUpToDate() throws IOException {
		return Files.exists(this.file()) && Files.readString(this.file()).contains(mark());
	}

	void write(String svg) throws IOException {
		String onPaper = svg.replaceFirst("<svg[^>]*>",
				mark() + "\n$0\n<rect x='-9999' y='-9999' width='99999' height='99999' fill='white'/>\n");
		Files.writeString(this.file(), onPaper.strip() + "\n");
	}

	private String mark() throws IOException {
		return "<!-- drawn from %s, SHA-256 %s -->".formatted(this.model.getFileName(), hash());
	}

	private String hash() throws IOException {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(modelText().getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
