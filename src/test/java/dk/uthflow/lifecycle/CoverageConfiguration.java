package dk.uthflow.lifecycle;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Lets the engine tell which elements of a model the tests pass.
 */
@TestConfiguration(proxyBeanMethods = false)
class CoverageConfiguration {

	@Bean
	ProcessEngineCoverageProperties everyFlowNode() {
		return new ProcessEngineCoverageProperties.Builder().assertClassCoverageAtLeast(1.0)
			.addInclusionPatternForTestClasses("*LifecycleTests")
			.reportDirectory("target/process-test-coverage")
			.build();
	}

	@Bean
	ProcessEnginePlugin coverage() {
		return new AbstractProcessEnginePlugin() {
			@Override
			public void preInit(ProcessEngineConfigurationImpl engine) {
				ProcessCoverageConfigurator.initializeProcessCoverageExtensions(engine);
			}
		};
	}

}
