package dk.uthflow.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test against the application as people meet it: started whole, on a port of its own,
 * with the demo's organisation and users.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "uthflow.data-dir=target/test-data/running", "uthflow.intake.rapporter-pr-minut=100000" })
@Import(EveryShownCaseIsLogged.Reader.class)
@ExtendWith(EveryShownCaseIsLogged.class)
@ContextConfiguration(initializers = FreshData.class)
@TestExecutionListeners(listeners = EngineOfContext.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface RunningApplication {

}
