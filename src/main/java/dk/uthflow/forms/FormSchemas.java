package dk.uthflow.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The forms that come with the application, by id.
 */
@Component
public class FormSchemas {

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

	private final Map<String, Form> forms = new ConcurrentHashMap<>();

	/**
	 * @param id the form's id, which is also its file's name
	 * @throws IllegalArgumentException when there is no such form
	 * @throws InvalidFormSchema when it cannot be used
	 */
	public FormSchema schema(String id) {
		return form(id).schema;
	}

	/** The form's file as Modeler wrote it, for drawing it in the browser. */
	public byte[] json(String id) {
		return form(id).json.clone();
	}

	private Form form(String id) {
		if (!ID.matcher(id).matches()) {
			throw new IllegalArgumentException("No form '%s'".formatted(id));
		}
		return this.forms.computeIfAbsent(id, FormSchemas::read);
	}

	private static Form read(String id) {
		ClassPathResource resource = new ClassPathResource("forms/" + id + ".form");
		if (!resource.exists()) {
			throw new IllegalArgumentException("No form '%s'".formatted(id));
		}
		try (InputStream in = resource.getInputStream()) {
			byte[] json = in.readAllBytes();
			return new Form(json, FormSchema.parse(json));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Form(byte[] json, FormSchema schema) {
	}

}
