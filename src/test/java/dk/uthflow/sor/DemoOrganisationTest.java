package dk.uthflow.sor;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DemoOrganisationTest {

	private final Organisation organisation = Organisation.demo();

	@ParameterizedTest
	@MethodSource("privateHomes")
	void thePrivateHomesLieInJammerbugtAndKeepTheirOwners(SorId home) {
		SorUnit unit = this.organisation.unit(home);
		assertThat(unit.path().ids()).containsExactly(DemoUnits.JAMMERBUGT, home);
		assertThat(unit.ownerKind()).isEqualTo(OwnerKind.PRIVATE);
	}

	static SorId[] privateHomes() {
		return new SorId[] { DemoUnits.SOLGAARDEN, DemoUnits.SALTUM, DemoUnits.AABYBRO, DemoUnits.BIRKELSE };
	}

	@Test
	void theOwnersAreOfEveryKindTheDemoNeeds() {
		assertThat(this.organisation.unit(DemoUnits.BROVST).ownerKind()).isEqualTo(OwnerKind.MUNICIPALITY);
		assertThat(this.organisation.unit(DemoUnits.AKUTMODTAGELSE).ownerKind()).isEqualTo(OwnerKind.REGION);
		assertThat(this.organisation.unit(DemoUnits.PRIVATHOSPITAL).ownerKind()).isEqualTo(OwnerKind.PRIVATE);
		assertThat(this.organisation.unit(DemoUnits.HOSPICE).ownerKind()).isEqualTo(OwnerKind.HOSPICE);
		assertThat(this.organisation.unit(DemoUnits.OPERATIONSGANG).pathNames())
			.isEqualTo("Region Nordjylland ▸ Aalborg Universitetshospital ▸ Kirurgisk Afdeling ▸ Operationsgangen");
	}

	@Test
	void theTestsKnowEveryUnitOfTheDemo() throws Exception {
		int count = this.organisation.jdbc.sql("select count(*) from sor_unit").query(Integer.class).single();
		assertThat(Arrays.stream(DemoUnits.class.getFields()).map(DemoOrganisationTest::id)).hasSize(count)
			.allSatisfy((id) -> assertThat(this.organisation.isOpen(id)).isTrue());
	}

	private static SorId id(Field constant) {
		try {
			return (SorId) Objects.requireNonNull(constant.get(null));
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
