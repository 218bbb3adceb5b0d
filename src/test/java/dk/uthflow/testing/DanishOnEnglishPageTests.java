package dk.uthflow.testing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DanishOnEnglishPageTests {

	@ParameterizedTest
	@ValueSource(strings = { "<p>Åbn sagen</p>", "<p>Open <b>sagen</b></p>", "<p>Vis alle</p>", "<title>Søg</title>",
			"<nav aria-label='Sider og sager'>x</nav>", "<input type=submit value=Slet>", "<input placeholder=Navn>",
			"<p lang=da>Navn</p><p>Navn</p>" })
	void whatIsDanishIsFoundWhereverItIsSaid(String html) {
		assertThat(DanishOnEnglishPage.in(html)).hasSize(1);
	}

	@Test
	void whatIsEnglishOrSaidToBeDanishOrSentToTheServerIsNot() {
		assertThat(DanishOnEnglishPage.in("""
				<html lang=en><title>Open cases</title><p>Go to the case</p><p lang=da>Åbn <b>sagen</b></p>
				<a href=/aabne-sager>Open cases</a><input type=hidden name=svar value=slet>
				<option value=alle>All</option><script>const navn = 1;</script></html>""")).isEmpty();
	}

}
