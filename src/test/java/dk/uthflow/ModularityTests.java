package dk.uthflow;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

	private final ApplicationModules modules = ApplicationModules.of(UthflowApplication.class);

	@Test
	void modulesKeepToThemselvesAndHaveNoCycles() {
		this.modules.verify();
	}

	@Test
	void theStructureIsWrittenDown() {
		new Documenter(this.modules).writeModulesAsPlantUml();
	}

}
