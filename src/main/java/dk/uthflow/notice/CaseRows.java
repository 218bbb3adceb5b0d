package dk.uthflow.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.Person;

import org.springframework.stereotype.Component;

/** Says of a case what a mail may say. */
@Component
class CaseRows {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private final Directory directory;

	private final Clock clock;

	CaseRows(Directory directory, Clock clock) {
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * @param opens whether the reader may open the case's page
	 */
	MailContent.Row of(CaseFacts facts, boolean opens) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), COPENHAGEN);
		return new MailContent.Row(facts.number(), facts.place(),
				days(ChronoUnit.DAYS.between(facts.reported(), today)) + " gammel",
				left(ChronoUnit.DAYS.between(today, facts.due())), name(facts.handler()), opens);
	}

	private static String left(long days) {
		if (days < 0) {
			return days(-days) + " over fristen";
		}
		return (days > 0) ? days(days) + " tilbage" : "sidste dag i dag";
	}

	private static String days(long days) {
		return (days == 1) ? "1 dag" : days + " dage";
	}

	/**
	 * Inside a transaction only what is already known is answered: else the id must do.
	 */
	private String name(String userId) {
		if (userId == null) {
			return null;
		}
		try {
			return this.directory.person(userId).map(Person::fullName).orElse(userId);
		}
		catch (DirectoryUnavailable ex) {
			return userId;
		}
	}

}
