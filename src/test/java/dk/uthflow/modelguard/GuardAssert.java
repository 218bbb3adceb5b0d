package dk.uthflow.modelguard;

import java.util.List;

import org.assertj.core.api.Assertions;

/**
 * What a test says of the guard's findings.
 */
final class GuardAssert {

	private GuardAssert() {
	}

	static void accepts(List<Finding> findings) {
		Assertions.assertThat(findings).extracting(Finding::text).isEmpty();
	}

	/** That a rule speaks of this element; other rules may have something to say too. */
	static void refuses(List<Finding> findings, String rule, String element) {
		Assertions.assertThat(findings)
			.as("findings: %s", findings.stream().map(Finding::text).toList())
			.anySatisfy((finding) -> {
				Assertions.assertThat(finding.rule()).isEqualTo(rule);
				Assertions.assertThat(finding.element()).isEqualTo(element);
				Assertions.assertThat(finding.problem()).isNotBlank();
				Assertions.assertThat(finding.remedy()).isNotBlank();
			});
	}

}
