package dk.uthflow.modelguard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dk.uthflow.engine.ModelBean;
import dk.uthflow.lifecycle.CaseWords;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The application's own guard, and our models with something of them changed.
 */
final class Guard {

	private static final ModelGuard GUARD = new ModelGuard(new Vocabulary(beans(), CaseWords.VARIABLES,
			CaseWords.PROCESS, CaseWords.TASKS, CaseWords.REPORT_FORMS, CaseWords.RESERVED, CaseWords.STEERING));

	private Guard() {
	}

	/**
	 * What the guard says of our models, with these texts of one file replaced, two and
	 * two.
	 */
	static List<Finding> withChanged(String file, String... replacements) {
		String changed = ours(file);
		for (int i = 0; i < replacements.length; i += 2) {
			if (!changed.contains(replacements[i])) {
				throw new IllegalArgumentException("%s has no »%s«".formatted(file, replacements[i]));
			}
			changed = changed.replace(replacements[i], replacements[i + 1]);
		}
		return with(new ModelFile(file, changed));
	}

	/** What the guard says of these files in the place of ours, or beside them. */
	static List<Finding> with(ModelFile... files) {
		return GUARD.check(List.of(files), ours());
	}

	static List<ModelFile> ours() {
		List<ModelFile> files = new ArrayList<>();
		for (String folder : List.of("bpmn", "forms")) {
			try (Stream<Path> paths = Files.list(Path.of(folder))) {
				paths.filter((path) -> path.toString().matches(".*\\.(bpmn|dmn|form)"))
					.sorted()
					.forEach((path) -> files.add(new ModelFile(path.getFileName().toString(), read(path))));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return files;
	}

	static String ours(String file) {
		return read(Path.of(file.endsWith(".form") ? "forms" : "bpmn", file));
	}

	/** What the guard says of everything of ours, deployed on nothing. */
	static List<Finding> ofOurs() {
		return GUARD.check(ours(), List.of());
	}

	private static String read(Path path) {
		try {
			return Files.readString(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Class<?>> beans() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ModelBean.class));
		Map<String, Class<?>> beans = new LinkedHashMap<>();
		scanner.findCandidateComponents("dk.uthflow").forEach((found) -> {
			Class<?> type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
			beans.put(type.getAnnotation(ModelBean.class).value(), type);
		});
		return beans;
	}

}
