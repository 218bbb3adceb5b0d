package dk.uthflow.modelguard;

import java.nio.charset.StandardCharsets;

/**
 * A file that somebody deploys, or that is in force already.
 *
 * @param name its name
 * @param content its bytes
 */
public record ModelFile(String name, byte[] content) {

	public ModelFile(String name, String content) {
		this(name, content.getBytes(StandardCharsets.UTF_8));
	}

	boolean isBpmn() {
		return this.name.endsWith(".bpmn");
	}

	boolean isDmn() {
		return this.name.endsWith(".dmn");
	}

	boolean isForm() {
		return this.name.endsWith(".form");
	}

}
