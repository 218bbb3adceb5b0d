package dk.uthflow.lifecycle;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dk.uthflow.notice.NoticeFixtures;
import dk.uthflow.testing.FreshData;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the process in the whole application, with the hands of the clock and of the
 * job executor in the test's own hands.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "uthflow.data-dir=target/test-data/process", "server.port=0",
		"camunda.bpm.job-execution.enabled=false", "uthflow.beskeder.fordel=false" })
@ContextConfiguration(initializers = FreshData.class)
@Import({ CaseFixtures.class, NoticeFixtures.class })
@interface ProcessTest {

}
