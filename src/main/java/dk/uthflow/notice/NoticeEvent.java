package dk.uthflow.notice;

import java.util.List;
import java.util.Locale;

import dk.uthflow.cases.CaseNumber;

/**
 * What happened that somebody is to hear of.
 *
 * @param key the same for the same event, however often it is told
 * @param kind what happened
 * @param caseNumber to which case
 * @param person the user id of the one it is about, or null
 * @param audience the roles that hear, and {@code sagsbehandler} for who has the case
 */
public record NoticeEvent(String key, NoticeKind kind, CaseNumber caseNumber, String person, List<String> audience) {

	/** The word for who has the case, or where nobody has, the location's handlers. */
	public static final String HANDLER = "sagsbehandler";

	/** A case has come to an Indbakke: {@code visit} tells one time from the next. */
	public static NoticeEvent newCase(CaseNumber number, String visit) {
		return new NoticeEvent("%s/ny/%s".formatted(number, visit), NoticeKind.NY, number, null,
				List.of("dpsInitialmodtager", "dpsVogter"));
	}

	/** A case is given to a person: {@code occasion} tells one time from the next. */
	public static NoticeEvent assigned(CaseNumber number, String person, String occasion) {
		return new NoticeEvent("%s/tildelt/%s/%s".formatted(number, person, occasion), NoticeKind.TILDELT, number,
				person, List.of());
	}

	/** The case's reporter has written: {@code message} tells one time from the next. */
	public static NoticeEvent answered(CaseNumber number, String message) {
		return new NoticeEvent("%s/svar/%s".formatted(number, message), NoticeKind.SVAR, number, null,
				List.of(HANDLER));
	}

	/** A deadline of the case is reached. */
	public static NoticeEvent deadline(NoticeKind kind, CaseNumber number, long age, List<String> audience) {
		return new NoticeEvent("%s/%s/%d".formatted(number, kind.name().toLowerCase(Locale.ROOT), age), kind, number,
				null, audience);
	}

}
