package dk.uthflow.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

class ModelPictureTests {

	@ParameterizedTest
	@MethodSource("pictures")
	void everyModelIsShownAsItIsNow(ModelPicture picture) throws IOException {
		assertThat(picture.isUpToDate())
			.as("%s is drawn from %s as it is now; draw it again with the README's command", picture.file(),
					picture.model())
			.isTrue();
	}

	@ParameterizedTest
	@MethodSource("pictures")
	void noWordOfALabelIsBrokenOverTwoLines(ModelPicture picture) throws Exception {
		Document model = xml(picture.model());
		Document svg = xml(picture.file());
		List<String> names = new ArrayList<>();
		NodeList elements = model.getElementsByTagName("*");
		for (int i = 0; i < elements.getLength(); i++) {
			names.add(((Element) elements.item(i)).getAttribute("name").strip());
		}
		NodeList texts = svg.getElementsByTagName("text");
		assertThat(texts.getLength()).isPositive();
		for (int i = 0; i < texts.getLength(); i++) {
			assertThat(names).contains(lines((Element) texts.item(i)));
		}
	}

	private static String lines(Element text) {
		NodeList lines = text.getElementsByTagName("tspan");
		return IntStream.range(0, lines.getLength())
			.mapToObj((line) -> lines.item(line).getTextContent().strip())
			.collect(Collectors.joining(" "));
	}

	private static Document xml(Path file) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
		return factory.newDocumentBuilder().parse(file.toFile());
	}

	static List<ModelPicture> pictures() throws IOException {
		return DrawModels.pictures(Path.of("bpmn"));
	}

	@Test
	void aChangedModelMakesItsPictureOld(@TempDir Path folder) throws IOException {
		ModelPicture picture = new ModelPicture(Files.writeString(folder.resolve("a.bpmn"), "<before/>"));
		picture.write("<svg/>");
		assertThat(picture.isUpToDate()).isTrue();
		Files.writeString(picture.model(), "<after/>");
		assertThat(picture.isUpToDate()).isFalse();
	}

}
