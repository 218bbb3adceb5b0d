package dk.uthflow.audit;

import java.nio.file.Path;
import java.time.Clock;

import javax.sql.DataSource;

import dk.uthflow.access.Directory;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Puts the log together. Its time is the machine's own, in UTC, whatever time the engine
 * lives in.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

	private static final Logger log = LoggerFactory.getLogger(AuditConfiguration.class);

	private static final Clock CLOCK = Clock.systemUTC();

	@Bean
	RuntimeRole runtimeRole(DataSource database) {
		return new RuntimeRole(database);
	}

	@Bean
	AuditKey auditKey(AuditSettings settings, Environment environment) {
		return new KeyStore(settings, dataDirectory(environment)).key();
	}

	@Bean
	Seals seals(JdbcClient database, PlatformTransactionManager transactions, AuditKey key, Environment environment) {
		return new Seals(database, transactions, key, CLOCK, SealNote.in(dataDirectory(environment)));
	}

	@Bean
	@DependsOnDatabaseInitialization
	Upkeep upkeep(Seals seals, DataSource database, Flyway flyway, AuditSettings settings) {
		warnIfRowsCanBeChanged(JdbcClient.create(database));
		return new Upkeep(seals, new Months(database, flyway.getConfiguration().getDataSource(), seals, settings.aar()),
				CLOCK);
	}

	@Bean
	Ledger ledger(DataSource database, AuditKey key, Upkeep upkeep) {
		return new Ledger(database, key, CLOCK, upkeep::sealSoon);
	}

	@Bean
	People auditedPeople(Directory directory, ObjectProvider<UserOfThread> users) {
		return new People(directory, users);
	}

	@Bean
	Trails trails(Ledger ledger, People people, AuditKey key, PlatformTransactionManager transactions,
			AuditSettings settings) {
		return new Trails(ledger, people, key, transactions, settings.sammeOpslag());
	}

	@Bean
	RolesSeen rolesSeen(JdbcClient database, PlatformTransactionManager transactions, Directory directory,
			People people, Trails trails) {
		return new RolesSeen(database, transactions, directory, people, trails);
	}

	@Bean
	LogInTrail logInTrail(Trails trails, RolesSeen roles) {
		return new LogInTrail(trails, roles);
	}

	/** Around log-in itself, since a log-in and a refusal leave a trace too. */
	@Bean
	FilterRegistrationBean<TraceFilter> traceFilter(Trails trails) {
		FilterRegistrationBean<TraceFilter> registration = new FilterRegistrationBean<>(new TraceFilter(trails));
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 2);
		return registration;
	}

	static Path dataDirectory(Environment environment) {
		return Path.of(environment.getProperty("uthflow.data-dir", "data")).toAbsolutePath().normalize();
	}

	private static void warnIfRowsCanBeChanged(JdbcClient database) {
		boolean canBeChanged = database.sql("select has_table_privilege('uth_audit', 'update, delete, truncate')")
			.query(Boolean.class)
			.single();
		if (canBeChanged) {
			log.warn("Databasebrugeren kan selv ændre loggen over opslag: giv tabellerne en anden ejer (README, "
					+ "\"In production\")");
		}
	}

}
