package dk.uthflow.intake;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many reports one client address may send a minute, and how much of what goes before
 * a report.
 */
@Component
class ReportLimit {

	/** A report may have several files, and be looked through several times. */
	private static final int MORE = 4;

	private final PerClient reports;

	private final PerClient files;

	private final PerClient checks;

	private final PerClient drafts;

	ReportLimit(@Value("${uthflow.intake.rapporter-pr-minut:120}") int perMinute) {
		if (perMinute < 1) {
			throw new IllegalArgumentException("uthflow.intake.rapporter-pr-minut skal være mindst 1");
		}
		this.reports = new PerClient(perMinute, "For mange rapporter på kort tid",
				"Der er sendt for mange rapporter herfra. Vent %d sekunder, og send den igen.");
		this.files = new PerClient(MORE * perMinute, "For mange filer på kort tid",
				"Der er sendt for mange filer herfra. Vent %d sekunder, og vedhæft den igen.");
		this.checks = new PerClient(MORE * perMinute, "For mange opslag på kort tid",
				"Der er set for mange tekster igennem herfra. Vent %d sekunder.");
		this.drafts = new PerClient(MORE * perMinute, "For mange kladder på kort tid",
				"Der er gemt eller hentet for mange kladder herfra. Vent %d sekunder, og prøv igen.");
	}

	/**
	 * Counts a report of this client.
	 * @throws Problem when it has sent too many
	 */
	void take(String address) {
		this.reports.take(address);
	}

	void takeFile(String address) {
		this.files.take(address);
	}

	void takeCheck(String address) {
		this.checks.take(address);
	}

	void takeDraft(String address) {
		this.drafts.take(address);
	}

}
