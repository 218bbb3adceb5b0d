package dk.uthflow;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

	private static final ApplicationModules MODULES = ApplicationModules.of(UthflowApplication.class);

	@Test
	void modulesKeepToThemselvesAndHaveNoCycles() {
		MODULES.verify();
	}

	@Test
	void theStructureIsWrittenDown() {
		new Documenter(MODULES).writeModulesAsPlantUml();
	}

}
