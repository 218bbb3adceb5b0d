package dk.uthflow.anonymise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No organisation's name is taken for a person's.
 */
class OrganisationNamesTests {

	private static final List<String> SENTENCES = List.of("Borgeren blev indlagt på %s i går.",
			"Vi fik besked fra %s om fejlen.", "%s blev kontaktet.", "Hændelsen skete på %s, hvor alle var syge.");

	/** A unit that is named by its address is taken for the address that it is. */
	@Test
	void theRealRegistersOrganisationsAreNoPersonsToAFinderThatKnowsThem() throws IOException {
		List<String> names = realNames();
		Assumptions.assumeFalse(names.isEmpty(), "SPRUNGET OVER: sor-real.csv er ikke her");
		PersonalDataFinder finder = Finders.finderKnowing(names);
		assertThat(names).allSatisfy((name) -> assertThat(SENTENCES)
			.allSatisfy((sentence) -> assertThat(finder.find(sentence.formatted(name)))
				.allMatch((finding) -> finding.kind() == FindingKind.ADDRESS)));
	}

	@Test
	void aPersonIsFoundThoughAnOrganisationHasTheName() {
		PersonalDataFinder finder = Finders.finderKnowing(List.of("Læge Mette Hansen", "Solveig Plejehjem", "Bo"));
		assertThat(finder.find("Mette Hansen og Solveig faldt. Bo hjalp.")).extracting(Finding::text)
			.containsExactly("Mette Hansen", "Solveig", "Bo");
	}

	@Test
	void whatIsLeftOfANameWithoutItsKindIsTheOrganisationToo() {
		PersonalDataFinder finder = Finders.finderKnowing(List.of("Plejecentret Hørgården", "Solgården Plejecenter"));
		assertThat(finder.find("Hørgården ringede. Vi fik besked fra Solgården, og Hørgården svarede.")).isEmpty();
	}

	@Test
	void initialsAreNoOrganisationThoughATeamIsCalledByALetter() {
		PersonalDataFinder finder = Finders.finderKnowing(List.of("Team B", "Team K", "Gruppe A"));
		assertThat(finder.find("Dosisæsken tilhørte B.K. og A. Jensen.")).extracting(Finding::text)
			.containsExactly("B.K.", "A. Jensen");
	}

	@Test
	void whoIsSaidToBeCalledSoIsAPersonThoughAnOrganisationIsToo() {
		PersonalDataFinder finder = Finders.finderKnowing(List.of("Selam"));
		assertThat(finder.find("Tolken hed Selam. Selam kom for sent.")).extracting(Finding::text)
			.containsExactly("Selam", "Selam");
	}

	@Test
	void anAddressIsFoundThoughAUnitIsNamedByIt() {
		PersonalDataFinder finder = Finders.finderKnowing(List.of("Rosenvænget 5"));
		assertThat(finder.find("Nøglen til Rosenvænget 5 var væk.")).extracting(Finding::text)
			.containsExactly("Rosenvænget 5");
	}

	private static List<String> realNames() throws IOException {
		Path file = Stream.of("../shared/data/sor-real.csv", "../../shared/data/sor-real.csv")
			.map(Path::of)
			.filter(Files::exists)
			.findFirst()
			.orElse(null);
		if (file == null) {
			return List.of();
		}
		return Files.readAllLines(file, StandardCharsets.UTF_8)
			.stream()
			.skip(1)
			.map((line) -> line.split(";")[2].replace("\"", "").strip())
			.filter((name) -> !name.isEmpty())
			.distinct()
			.toList();
	}

}
