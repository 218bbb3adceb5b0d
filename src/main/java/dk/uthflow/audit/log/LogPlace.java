package dk.uthflow.audit.log;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a row stands in the log.
 */
record LogPlace(Instant at, long chain, long seq) {

	private static final Pattern FORM = Pattern.compile("([0-9]{1,15})\\.([0-9]{1,18})\\.([0-9]{1,18})");

	static Optional<LogPlace> parse(String text) {
		Matcher parts = FORM.matcher(text);
		return parts.matches() ? Optional.of(new LogPlace(Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
				Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)))) : Optional.empty();
	}

	@Override
	public String toString() {
		return "%d.%d.%d".formatted(this.at.toEpochMilli(), this.chain, this.seq);
	}

}
