package dk.uthflow.production;

import java.io.IOException;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/**
 * The jar unpacked into layers, as the image holds it.
 */
final class ContainerLayout {

	private static final String LAYERS = "/build/layers/";

	private ContainerLayout() {
	}

	/** Unpacks and copies as the Dockerfile says; answers with the jar to run. */
	static Path assemble(Path folder) throws IOException {
		Program.run(PackagedApplication.java(), "-Djarmode=tools", "-jar", PackagedApplication.jar().toString(),
				"extract", "--layers", "--application-filename", "uthflow.jar", "--destination",
				folder.resolve("layers").toString());
		for (Dockerfile.Instruction copy : Dockerfile.read(Path.of("docker/Dockerfile")).lastStage().all("COPY")) {
			String layer = copy.sources().get(0).replace(LAYERS, "");
			FileSystemUtils.copyRecursively(folder.resolve("layers").resolve(layer), folder.resolve("image"));
		}
		return folder.resolve("image/uthflow.jar");
	}

}
