package dk.uthflow.cases.overview;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dk.uthflow.access.Person;

/**
 * Who has cases, as the directory knows them.
 *
 * @param people those who are in the directory, by user id
 * @param gone the user ids of those who are not
 * @param astray who has cases where they can no longer handle them
 */
record KnownHandlers(Map<String, Person> people, Set<String> gone, Set<HeldAt> astray) {

	/** Where it is nobody's business who has the cases. */
	static final KnownHandlers NOBODY = new KnownHandlers(Map.of(), Set.of(), Set.of());

	private static final String ASTRAY = "select * from unnest(:astray::text[], :astrayAt::text[], :astrayRejected::boolean[])";

	String name(String userId) {
		Person person = this.people.get(userId);
		return (person != null) ? person.fullName() : userId;
	}

	/** Whether the case's handler can no longer handle it. */
	boolean isAstray(OpenCase found) {
		return this.astray.contains(new HeldAt(found.handler(), found.path(), found.rejected(), 0));
	}

	/** The handlers among these in the order of their names. */
	List<String> byName(Set<String> userIds) {
		Collator danish = Collator.getInstance(Locale.forLanguageTag("da"));
		return userIds.stream()
			.sorted(Comparator.comparing(this::name, danish).thenComparing(Comparator.naturalOrder()))
			.toList();
	}

	Where onlyAstray(Where where) {
		return where.and("(handler, path, rejection_reason is not null) in (" + ASTRAY + ")", parameters());
	}

	Where withoutAstray(Where where) {
		return this.astray.isEmpty() ? where : where.and("""
				not exists (select from (%s) as astray (handler, path, rejected)
					where astray.handler = uth_case.handler and astray.path = uth_case.path
					and astray.rejected = (rejection_reason is not null))""".formatted(ASTRAY), parameters());
	}

	private Map<String, Object> parameters() {
		return Map.of("astray", this.astray.stream().map(HeldAt::handler).toArray(String[]::new), "astrayAt",
				this.astray.stream().map((one) -> one.path().toString()).toArray(String[]::new), "astrayRejected",
				this.astray.stream().map(HeldAt::rejected).toArray(Boolean[]::new));
	}

}
