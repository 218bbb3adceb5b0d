package dk.uthflow.lifecycle.anonymising;

import java.util.Collection;
import java.util.stream.Collectors;

import dk.uthflow.access.PageWords;
import dk.uthflow.anonymise.Finding;

import org.springframework.stereotype.Component;

/**
 * Says which kinds of personal data were found.
 */
@Component
public class KindsFound {

	private final PageWords words;

	KindsFound(PageWords words) {
		this.words = words;
	}

	/** Each kind once, in the order in which they were found. */
	public String of(Collection<Finding> findings) {
		return findings.stream()
			.map((finding) -> this.words.say("anonymise.kind." + finding.kind()))
			.distinct()
			.collect(Collectors.joining(this.words.say("anonymise.kind.and")));
	}

}
