package dk.uthflow.access.candidacy;

import java.util.Map;

import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks the directory about the person whom a form names before the engine's transaction
 * begins, as in there it is not asked.
 */
class AheadOfTransaction {

	private static final Logger log = LoggerFactory.getLogger(AheadOfTransaction.class);

	private static final String HANDLER = "sagsbehandler";

	private final Directory directory;

	AheadOfTransaction(Directory directory) {
		this.directory = directory;
	}

	void askAbout(Map<String, Object> submitted) {
		Object handler = (submitted != null) ? submitted.get(HANDLER) : null;
		if (!(handler instanceof String userId) || userId.isBlank()
				|| TransactionSynchronizationManager.isActualTransactionActive()) {
			return;
		}
		try {
			this.directory.refresh(userId);
		}
		catch (DirectoryUnavailable ex) {
			log.warn("Brugerkataloget svarer ikke om den sagsbehandler, en formular nævner");
		}
	}

}
