package dk.uthflow.picture;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dk.uthflow.testing.Tools;

/**
 * The command that draws each model in {@code bpmn/} as an SVG file beside it, with
 * bpmn-js in Chromium. The README says how to call it.
 */
public final class DrawModels {

	private static final String DRAW = """
			async (xml) => {
				let seed = 1; // the same ids in the drawing each time
				Math.random = () => (seed = seed * 16807 % 2147483647) / 2147483647;
				const viewer = new BpmnJS({ container: '#canvas' });
				const { warnings } = await viewer.importXML(xml);
				if (warnings.length) {
					throw new Error(warnings.map((warning) => warning.message).join('; '));
				}
				return (await viewer.saveSVG()).svg;
			}
			""";

	private DrawModels() {
	}

	public static void main(String[] args) throws IOException {
		Path packages = Path.of((args.length > 0) ? args[0] : "src/main/frontend/node_modules");
		Path library = packages.resolve("bpmn-js/dist/bpmn-viewer.production.min.js");
		if (!Files.exists(library)) {
			System.err.println("bpmn-js is not in " + packages + ": run the Maven build once, it installs it");
			System.exit(1);
		}
		try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(noDownload()));
				Browser browser = playwright.chromium()
					.launch(new BrowserType.LaunchOptions()
						.setExecutablePath(Tools.require("chromium", "google-chrome"))
						.setArgs(List.of("--no-sandbox")))) {
			for (ModelPicture picture : pictures(Path.of("bpmn"))) {
				draw(browser, library, picture);
			}
		}
	}

	private static Map<String, String> noDownload() {
		return Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
	}

	static List<ModelPicture> pictures(Path folder) throws IOException {
		List<ModelPicture> pictures = new ArrayList<>();
		try (DirectoryStream<Path> models = Files.newDirectoryStream(folder, "*.bpmn")) {
			models.forEach((model) -> pictures.add(new ModelPicture(model)));
		}
		return pictures;
	}

	private static void draw(Browser browser, Path library, ModelPicture picture) throws IOException {
		try (Page page = browser.newPage()) {
			page.setContent("<div id='canvas' style='width: 2000px; height: 1000px'></div>");
			page.addScriptTag(new Page.AddScriptTagOptions().setPath(library));
			picture.write((String) page.evaluate(DRAW, picture.modelText()));
			System.out.println("Drawn: " + picture.file());
		}
	}

}
