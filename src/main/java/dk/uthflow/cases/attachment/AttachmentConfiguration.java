package dk.uthflow.cases.attachment;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether files are looked through for viruses, as the settings say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentConfiguration {

	@Bean
	VirusScan virusScan(AttachmentSettings settings) {
		return (settings.clamd() != null) ? Clamd.at(settings.clamd()) : VirusScan.NONE;
	}

}
