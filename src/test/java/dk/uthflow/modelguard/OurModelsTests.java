package dk.uthflow.modelguard;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OurModelsTests {

	@Test
	void everyModelAndFormOfOursKeepsEveryRule() {
		assertThat(Guard.ofOurs()).extracting(Finding::text).isEmpty();
	}

	@Test
	void eachOfThemKeepsTheRulesWhenItIsDeployedAloneOverTheOthers() {
		for (ModelFile file : Guard.ours()) {
			assertThat(Guard.with(file)).as(file.name()).extracting(Finding::text).isEmpty();
		}
	}

}
