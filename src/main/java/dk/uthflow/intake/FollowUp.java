package dk.uthflow.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dk.uthflow.cases.CaseFields;
import dk.uthflow.cases.CaseRecord;
import dk.uthflow.cases.Cases;
import dk.uthflow.cases.Messages;
import dk.uthflow.cases.Messages.Outcome;
import dk.uthflow.cases.ReceiptCode;
import dk.uthflow.notice.NoticeEvent;
import dk.uthflow.notice.NoticeEvents;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a reporter who has the code may see of the case, and do: little of the case
 * itself, for a code can fall into other hands.
 */
@Service
class FollowUp {

	private final Cases cases;

	private final Messages messages;

	private final NoticeEvents notices;

	FollowUp(Cases cases, Messages messages, NoticeEvents notices) {
		this.cases = cases;
		this.messages = messages;
		this.notices = notices;
	}

	Optional<FollowedCase> find(ReceiptCode code) {
		return this.cases.findByReceipt(code).map(this::view);
	}

	/**
	 * Keeps what the reporter writes, and lets those who have the case hear that they
	 * did.
	 */
	@Transactional
	Outcome answer(FollowedCase followed, UUID id, String text) {
		Outcome outcome = this.messages.add(followed.number(), id, null, text);
		if (outcome == Outcome.KEPT) {
			this.notices.tell(NoticeEvent.answered(followed.number(), id.toString()));
		}
		return outcome;
	}

	private FollowedCase view(CaseRecord found) {
		boolean open = found.status().isOpen();
		Object feedback = found.values().get(CaseFields.FEEDBACK);
		return new FollowedCase(found.number(), found.status(), found.locationName(), found.reported(), found.due(),
				found.closed(), Messages.areTaken(found.status()),
				Messages.areTaken(found.status()) ? this.messages.of(found.number()) : List.of(),
				(!open && feedback instanceof String text && !text.isBlank()) ? text : null);
	}

}
