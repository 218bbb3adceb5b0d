package dk.uthflow.embedded;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Mail goes to files where no {@code spring.mail.host} is set.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.mail.host", matchIfMissing = true, havingValue = "never")
class MailToFilesConfiguration {

	@Bean
	JavaMailSender mailToFiles(Environment environment, Clock clock) {
		return new MailToFiles(new Settings(environment).dataDirectory().resolve("mail"), clock);
	}

}
