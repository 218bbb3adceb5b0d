package dk.uthflow;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "dk.uthflow", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule onlyFourPackagesKnowTheEngine = noClasses().that()
		.resideOutsideOfPackages("..uthflow.engine..", "..uthflow.lifecycle..", "..uthflow.access..",
				"..uthflow.modelguard..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.camunda.bpm..", "org.camunda.spin..");

	@ArchTest
	static final ArchRule packagesAreByFeature = classes().should()
		.resideInAnyPackage("dk.uthflow", "..uthflow.sor..", "..uthflow.access..", "..uthflow.cases..",
				"..uthflow.lifecycle..", "..uthflow.intake..", "..uthflow.forms..", "..uthflow.anonymise..",
				"..uthflow.national..", "..uthflow.notice..", "..uthflow.report..", "..uthflow.audit..",
				"..uthflow.modelguard..", "..uthflow.engine..", "..uthflow.embedded..");

	@ArchTest
	static final ArchRule packagesFormNoCycles = slices().matching("dk.uthflow.(**)").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule controllersAreNobodysApi = classes().that()
		.areAnnotatedWith("org.springframework.stereotype.Controller")
		.or()
		.areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
		.should()
		.notBePublic();

	@ArchTest
	static final ArchRule fieldsAreNotInjected = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

	@ArchTest
	static final ArchRule configurationStaysInItsPackage = classes().that()
		.areAnnotatedWith("org.springframework.context.annotation.Configuration")
		.should()
		.notHaveModifier(JavaModifier.PUBLIC);

}
