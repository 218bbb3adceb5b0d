package dk.uthflow.sor;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Real units with real parents, on a machine that has the file. */
class RealRegisterTest {

	private static final Optional<Path> FILE = Stream
		.of("../shared/data/sor-real.csv", "../../shared/data/sor-real.csv")
		.map(Path::of)
		.filter(Files::isReadable)
		.findFirst();

	private final Organisation organisation = Organisation.empty();

	@BeforeEach
	void theFileIsHere() throws Exception {
		if (FILE.isEmpty()) {
			System.err
				.println("SPRUNGET OVER: ../shared/data/sor-real.csv er ikke her, så RealRegisterTest viser intet");
		}
		assumeThat(FILE).isPresent();
		try (InputStream in = Files.newInputStream(FILE.get())) {
			assertThat(this.organisation.imports.register(in)).isEqualTo(new SorImportResult(1801, 0, 0, 0, 0));
		}
	}

	@Test
	void everyUnitHangsOnItsOwner() {
		List<String> roots = this.organisation.jdbc.sql("select name from sor_unit where parent is null order by 1")
			.query(String.class)
			.list();
		assertThat(roots).containsExactly("Aarhus Kommune", "Københavns Kommune", "Læge Berit Lavik");
		SorUnit unit = this.organisation.unit(SorId.of("361201000016003"));
		assertThat(unit.name()).isEqualTo("Selvejende Fortegården");
		assertThat(unit.pathNames()).startsWith("Aarhus Kommune ▸ ");
		assertThat(unit.ownerKind()).isEqualTo(OwnerKind.MUNICIPALITY);
	}

	@Test
	void aCareHomeIsFoundByItsNameAndItsMunicipality() {
		assertThat(this.organisation.search("solgaven københavn")).isNotEmpty()
			.allSatisfy((name) -> assertThat(name).contains("Solgaven"));
		assertThat(this.organisation.search("solgaven aarhus")).isEmpty();
	}

}
