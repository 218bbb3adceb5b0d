package dk.uthflow.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Begins an application under test with an empty data directory below {@code target}.
 */
public class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Path directory = Path.of(context.getEnvironment().getRequiredProperty("uthflow.data-dir"));
		if (!directory.startsWith("target")) {
			throw new IllegalStateException("A test's data lies below target, not in " + directory);
		}
		try {
			FileSystemUtils.deleteRecursively(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
