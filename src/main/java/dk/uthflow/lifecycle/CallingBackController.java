package dk.uthflow.lifecycle;

import java.security.Principal;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.lifecycle.CallingBack.NoSuchCase;
import dk.uthflow.lifecycle.CallingBack.NotNow;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/sager/{sagsnummer}/tilbagekald}.
 */
@RestController
class CallingBackController {

	private final CallingBack callingBack;

	CallingBackController(CallingBack callingBack) {
		this.callingBack = callingBack;
	}

	@PostMapping("/api/sager/{number}/tilbagekald")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void callBack(@PathVariable String number, Principal user) {
		CaseNumber caseNumber = CaseNumber.parse(number).orElseThrow(() -> new UnknownNumber());
		this.callingBack.callBack(caseNumber, user.getName());
	}

	/** Word for word the same for a case that is not this person's to know of. */
	@ExceptionHandler({ NoSuchCase.class, UnknownNumber.class })
	ProblemDetail noSuchCase() {
		return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "Der findes ingen sag med det nummer");
	}

	@ExceptionHandler
	ProblemDetail notNow(NotNow ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, ex.getMessage());
	}

	private static final class UnknownNumber extends RuntimeException {

	}

}
