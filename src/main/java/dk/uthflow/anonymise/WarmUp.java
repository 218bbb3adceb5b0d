package dk.uthflow.anonymise;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the word lists behind the first user's back, once the application is up: it takes
 * a second that neither the start nor a request should wait for.
 */
@Component
class WarmUp {

	private final PersonalDataFinder finder;

	WarmUp(PersonalDataFinder finder) {
		this.finder = finder;
	}

	@EventListener(ApplicationReadyEvent.class)
	void readWordLists() {
		Thread reader = new Thread(() -> this.finder.find("Opvarmning"), "ordlister");
		reader.setDaemon(true);
		reader.start();
	}

}
