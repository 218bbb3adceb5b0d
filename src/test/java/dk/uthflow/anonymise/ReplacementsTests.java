package dk.uthflow.anonymise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplacementsTests {

	private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

	@Test
	void theSamePersonHasTheSameLabelThroughTheWholeCase() {
		assertThat(masked("<Mette Hansen> faldt. <Kim Holm> hjalp <Mette>.",
				"<Hansen> og <K.H.> så <MH> og <Mettes> stok."))
			.containsExactly("[navn 1] faldt. [navn 2] hjalp [navn 1].",
					"[navn 1] og [navn 2] så [navn 1] og [navn 1]s stok.");
	}

	@Test
	void aGenitiveStaysAGenitive() {
		assertThat(masked("<Jens> ringede. <Jens'> datter, <Mette Hansens> søster, <MJ's> stue, <MJ>, <Mette Hansen>"))
			.containsExactly(
					"[navn 1] ringede. [navn 1]s datter, [navn 2]s søster, [navn 3]s stue, [navn 3], [navn 2]");
	}

	@Test
	void twoPersonsAreNotMixed() {
		assertThat(masked("<Mette Hansen> og <Bo Hansen>, <Bo>")).containsExactly("[navn 1] og [navn 2], [navn 2]");
	}

	@Test
	void aNamesakeIsTheOneLastMentioned() {
		assertThat(
				masked("<Mette Hansen> ringede. <Mette> græd. <Mette Holm> kom. <Mette> gik.", "<Hansen> så <Mette>."))
			.containsExactly("[navn 1] ringede. [navn 1] græd. [navn 2] kom. [navn 2] gik.", "[navn 1] så [navn 1].");
	}

	@Test
	void aBirthDateBecomesAnAge() {
		assertThat(List.of("02.03.1940", "1. marts 1940", "1940-03-02", "020340", "d. 2/3-40", "01-02-2024"))
			.extracting((date) -> Age.at(DAY, date).orElseThrow())
			.containsExactly("[83 år]", "[84 år]", "[83 år]", "[83 år]", "[83 år]", "[1 mdr.]");
		assertThat(List.of("", "31.02.1940", "01.01.2030", "marts", "99999999999999999999"))
			.allSatisfy((date) -> assertThat(Age.at(DAY, date)).isEmpty());
	}

	@Test
	void otherFindingsGetTheirKindAsLabel() {
		Finding cpr = new Finding(FindingKind.CPR, 4, 15, "010190-1234", 1, "");
		Replacements replacements = new Replacements(Map.of("a", "Cpr 010190-1234."), Map.of("a", List.of(cpr)), DAY);
		assertThat(replacements.texts()).containsEntry("a", "Cpr [CPR-nr.].");
		assertThat(replacements.byField().get("a")).extracting(Replacement::label).containsExactly("[CPR-nr.]");
	}

	@Test
	void aTextWithoutFindingsStaysAsItIs() {
		assertThat(new Replacements(Map.of("a", "Ingen navne."), Map.of(), DAY).texts()).containsEntry("a",
				"Ingen navne.");
	}

	private static List<String> masked(String... marked) {
		Map<String, String> texts = new LinkedHashMap<>();
		Map<String, List<Finding>> findings = new LinkedHashMap<>();
		for (String one : marked) {
			StringBuilder text = new StringBuilder();
			List<Finding> names = new ArrayList<>();
			Matcher name = Pattern.compile("<([^>]*)>").matcher(one);
			while (name.find()) {
				name.appendReplacement(text, "");
				int start = text.length();
				text.append(name.group(1));
				names.add(new Finding(FindingKind.NAME, start, text.length(), name.group(1), 1, ""));
			}
			name.appendTail(text);
			texts.put("felt" + texts.size(), text.toString());
			findings.put("felt" + findings.size(), names);
		}
		return List.copyOf(new Replacements(texts, findings, DAY).texts().values());
	}

}
