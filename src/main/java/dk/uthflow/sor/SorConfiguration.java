package dk.uthflow.sor;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Settings, the nightly import, and the guard on importing by hand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SorProperties.class)
@EnableScheduling
@EnableMethodSecurity
class SorConfiguration {

}
