package dk.uthflow.access.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import dk.uthflow.access.Role;
import dk.uthflow.testing.HttpUser;

/**
 * Every way to see many cases at once. An endpoint that the table calls LIST, COUNT or
 * EXPORT must be here.
 */
final class Sights {

	private static final String API = "/camunda/api/engine/engine/";

	private static final Role[] TASKLIST = { Role.INITIALMODTAGER, Role.DECENTRAL_SAGSBEHANDLER,
			Role.PRIVATLEVERANDOR };

	private static final Pattern CASE_LINK = Pattern.compile("/sag/(\\d{4}-\\d+)\"");

	private static final Pattern NUMBER = Pattern.compile("\\b\\d{4}-\\d{6}\\b");

	private final List<Sight> all = new ArrayList<>();

	private final WorldOfMatrix world;

	private final Rights rights;

	/**
	 * @param filters the ids of Tasklist's lists, by name
	 */
	Sights(WorldOfMatrix world, Map<String, String> filters) {
		this.world = world;
		this.rights = world.rights();
		Function<Reader, Boolean> engine = (reader) -> this.rights.has(reader, Role.INITIALMODTAGER,
				Role.DECENTRAL_SAGSBEHANDLER, Role.PRIVATLEVERANDOR, Role.PLANADMINISTRATOR, Role.DRIFTSOPERATOER);
		engine("/task", "", engine, this.rights::hasTask);
		filters.forEach((name, id) -> {
			Function<Reader, Boolean> isFor = (reader) -> this.rights.has(reader, readersOf(name));
			engine("/filter/{}", id, name, isFor,
					(reader, one) -> this.rights.hasTask(reader, one) && isIn(name, reader, one));
		});
		this.all.add(new Sight("GET /aabne-sager", "",
				(reader) -> this.rights.has(reader, Role.KOMMUNE_AABNESAGER, Role.REGION_AABNESAGER),
				(user) -> allPages(user, "/aabne-sager?side="), Sights::linked, this.rights::oversees));
		this.all.add(new Sight("GET /nye-sager", "", (reader) -> this.rights.has(reader, Role.VOGTER),
				(user) -> allPages(user, "/nye-sager?vis=alle&side="), Sights::linked, this.rights::watches));
		this.all.add(new Sight("GET /nye-sager", "new", (reader) -> this.rights.has(reader, Role.VOGTER),
				(user) -> allPages(user, "/nye-sager?side="), Sights::linked,
				(reader, one) -> this.rights.watches(reader, one) && one.state() == State.INDBAKKE));
		this.all.add(new Sight("GET /", "", this.rights::isIn, Sights::start, Sights::linked,
				(reader, one) -> one.state().isOpen() && this.rights.sees(reader, one)));
		search();
	}

	/** Who sees no cases is led on to another page. */
	private static Answer start(HttpUser user) {
		Answer start = Answer.of(user.get("/"));
		return (start.leadsTo().isEmpty() || start.asksForLogIn()) ? start : Answer.of(user.get("/velkommen"));
	}

	/** A search that asks for nothing in particular finds everything that is theirs. */
	private void search() {
		Function<Reader, Boolean> searchers = (reader) -> this.rights.has(reader, Role.INITIALMODTAGER,
				Role.DECENTRAL_SAGSBEHANDLER);
		Function<Reader, Boolean> extractors = (reader) -> this.rights.has(reader, Role.DECENTRAL_SAGSBEHANDLER);
		this.all.add(new Sight("GET /soeg/{}", "", searchers,
				(user) -> found(user, (id) -> allPages(user, id + "?side=")), Sights::linked,
				(reader, one) -> this.rights.receives(reader, one) || this.rights.reaches(reader, one)));
		this.all.add(new Sight("GET /soeg/{}/udtraek.csv", "", extractors,
				(user) -> found(user, (id) -> Answer.of(user.get(id + "/udtraek.csv"))), Sights::numbered,
				this.rights::reaches));
	}

	private static Answer found(HttpUser user, Function<String, Answer> then) {
		Answer asked = Answer
			.of(user.send("POST", "/soeg", "application/x-www-form-urlencoded", "sagsnummer=" + "&ord="));
		return asked.leadsTo().startsWith("/soeg/") ? then.apply(asked.leadsTo()) : asked;
	}

	private static Collection<String> numbered(String body) {
		return NUMBER.matcher(body).results().map((number) -> number.group()).distinct().toList();
	}

	/** Without those that nothing is mapped for. */
	Sights among(Set<String> mapped) {
		this.all.removeIf((sight) -> !mapped.contains(sight.endpoint()));
		return this;
	}

	List<Sight> all() {
		return this.all;
	}

	private void engine(String path, String of, Function<Reader, Boolean> isFor,
			BiPredicate<Reader, CaseOfMatrix> shows) {
		both(path, path, path + "/count", of, isFor, shows);
	}

	private void engine(String path, String id, String name, Function<Reader, Boolean> isFor,
			BiPredicate<Reader, CaseOfMatrix> shows) {
		both(path + "/list", path.replace("{}", id) + "/list", path + "/count", name, isFor, shows);
	}

	/** Asked by GET and by POST, for the list and for the count. */
	private void both(String path, String list, String count, String of, Function<Reader, Boolean> isFor,
			BiPredicate<Reader, CaseOfMatrix> shows) {
		String counted = list.endsWith("/list") ? list.replaceFirst("/list$", "/count") : list + "/count";
		add("GET", path, of, isFor, (user) -> Answer.of(user.engine(list)), this::instances, shows);
		add("POST", path, of, isFor, (user) -> Answer.of(user.enginePost(list, "{}")), this::instances, shows);
		add("GET", count, of, isFor, (user) -> Answer.of(user.engine(counted)), Sights::counted, shows);
		add("POST", count, of, isFor, (user) -> Answer.of(user.enginePost(counted, "{}")), Sights::counted, shows);
	}

	private void add(String method, String path, String of, Function<Reader, Boolean> isFor,
			Function<HttpUser, Answer> ask, Function<String, Collection<String>> read,
			BiPredicate<Reader, CaseOfMatrix> shows) {
		this.all.add(new Sight(method + " " + API + "{}" + path, of, isFor, ask, read, shows));
	}

	private Collection<String> instances(String body) {
		return JsonPath.<List<String>>read(body, "$[*].processInstanceId").stream().map(this.world::numberOf).toList();
	}

	private static Collection<String> counted(String body) {
		return List.of(String.valueOf(JsonPath.<Integer>read(body, "$.count")));
	}

	private static Collection<String> linked(String body) {
		return CASE_LINK.matcher(body).results().map((link) -> link.group(1)).distinct().toList();
	}

	private static Answer allPages(HttpUser user, String path) {
		Answer first = Answer.of(user.get(path + 1));
		StringBuilder pages = new StringBuilder(first.body());
		for (int page = 2; pages.indexOf("side=" + page + "\" rel=\"next\"") >= 0; page++) {
			pages.append(user.get(path + page).body());
		}
		return new Answer(first.status(), first.leadsTo(), pages.toString());
	}

	private static boolean isIn(String list, Reader reader, CaseOfMatrix one) {
		return switch (list) {
			case "Indbakke" -> one.state() == State.INDBAKKE;
			case "Sagsbehandling" -> one.state() == State.HOS_GRUPPEN || one.state() == State.HOS_LEVERANDOEREN;
			case "Anonymisering" ->
				one.state() == State.ANONYMISERING || one.state() == State.AFVIST_UNDER_ANONYMISERING;
			case "Mine sager" -> reader.userId().equals(one.assignee());
			case "Overskredet", "Forfalder inden 14 dage", "Kvartalsopfølgning" -> false;
			default -> throw new IllegalArgumentException("Say here which cases are in the list " + list);
		};
	}

	private static Role[] readersOf(String list) {
		return switch (list) {
			case "Indbakke" -> new Role[] { Role.INITIALMODTAGER };
			case "Sagsbehandling" -> new Role[] { Role.DECENTRAL_SAGSBEHANDLER };
			case "Anonymisering" -> new Role[] { Role.INITIALMODTAGER, Role.DECENTRAL_SAGSBEHANDLER };
			case "Mine sager", "Overskredet", "Forfalder inden 14 dage" -> TASKLIST;
			case "Kvartalsopfølgning" -> new Role[] { Role.PLANADMINISTRATOR };
			default -> throw new IllegalArgumentException("Say here whose the list " + list + " is");
		};
	}

}
