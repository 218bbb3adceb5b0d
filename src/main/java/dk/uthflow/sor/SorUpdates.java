package dk.uthflow.sor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Keeps the organisation register up to date: at start and every night from the
 * configured files. Where no register is configured, the demo gets its organisation.
 */
@Component
@Order(SorUpdates.BEFORE_WHAT_NEEDS_UNITS)
class SorUpdates implements ApplicationRunner {

	static final int BEFORE_WHAT_NEEDS_UNITS = -100;

	private static final Logger log = LoggerFactory.getLogger(SorUpdates.class);

	private final SorImport sorImport;

	private final SorProperties settings;

	private final boolean demo;

	SorUpdates(SorImport sorImport, SorProperties settings, @Value("${uthflow.demo:true}") boolean demo) {
		this.sorImport = sorImport;
		this.settings = settings;
		this.demo = demo;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.demo && !StringUtils.hasText(this.settings.register())) {
			importDemo(SorFileType.REGISTER, "sor/demo.csv");
			importDemo(SorFileType.TILKNYTNINGER, "sor/demo-tilknytninger.csv");
		}
		update();
	}

	/**
	 * Imports the configured files. One that cannot be had or is refused leaves
	 * everything as it was, until the next night.
	 */
	@Scheduled(cron = "${uthflow.sor.natlig:0 30 3 * * *}", zone = "Europe/Copenhagen")
	void update() {
		for (SorFileType type : SorFileType.values()) {
			String file = this.settings.file(type);
			if (StringUtils.hasText(file)) {
				update(type, file);
			}
		}
	}

	private void update(SorFileType type, String file) {
		try (InputStream in = SorFiles.open(file, this.settings.ventetid())) {
			SorImportResult result = this.sorImport.run(type, SorSource.REGISTER, in, Long.MAX_VALUE);
			log.info("SOR, {}: {}", type.text(), result);
		}
		catch (IOException | UncheckedIOException ex) {
			log.error("SOR, {}: {} could not be read: {}", type.text(), file, ex.toString());
		}
		catch (SorImportRefused ex) {
			log.error("SOR, {}: {}: {}", type.text(), file, ex.getMessage());
		}
	}

	private void importDemo(SorFileType type, String resource) {
		try (InputStream in = new ClassPathResource(resource).getInputStream()) {
			this.sorImport.run(type, SorSource.DEMO, in, Long.MAX_VALUE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
