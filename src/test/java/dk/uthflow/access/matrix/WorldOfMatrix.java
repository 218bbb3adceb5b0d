package dk.uthflow.access.matrix;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import dk.uthflow.access.Role;
import dk.uthflow.access.RoleAt;
import dk.uthflow.sor.Register;
import dk.uthflow.testing.CasesOverHttp;
import dk.uthflow.testing.HttpUser;
import org.awaitility.Awaitility;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A municipality of the matrix's own in the running application, with a case in every
 * state at every place, and everybody who may try to get at them.
 */
final class WorldOfMatrix {

	static final String TEXT = "Beboeren faldt ud af sengen";

	static final String IDENTITY = "Karen Fiktivsen";

	static final String HEADLINE = "Mærket overskrift";

	/** Brings cases where they are to be; reaches both municipalities. */
	private static final String HELPER = "m-helper";

	private static final String FINISHED = """
			{"handling":{"value":"afslut"},"hovedgruppe":{"value":"patientuheld"},
			"konklusion":{"value":"Sengehest monteres ved behov."}}""";

	private static final String APPROVED = "{\"anonymiseringGodkendt\":{\"value\":true}}";

	private static final String REJECTED = """
			{"beslutning":{"value":"afvis"},"afvisningsaarsag":{"value":"testsag"},
			"afvisningskommentar":{"value":"Ikke en hændelse"}}""";

	private static final String DELETED = """
			{"beslutning":{"value":"slet"},"sletningsaarsag":{"value":"sendtFlereGange"},
			"sletningBekraeftet":{"value":true}}""";

	private final Rights rights = new Rights();

	private final Map<Reader, HttpUser> users = new EnumMap<>(Reader.class);

	private final int port;

	private final JdbcClient jdbc;

	private final PeopleOfMatrix people;

	private final CasesOverHttp cases;

	private final TraceOfMatrix trace;

	private List<CaseOfMatrix> found = List.of();

	WorldOfMatrix(int port, JdbcClient jdbc, InMemoryDirectoryServer directory) {
		this.port = port;
		this.jdbc = jdbc;
		this.people = new PeopleOfMatrix(directory);
		this.cases = new CasesOverHttp(port);
		this.trace = new TraceOfMatrix(jdbc, this);
	}

	void create() {
		importUnits(true);
		peopleJoin();
		Map<String, State> made = new LinkedHashMap<>();
		Map<String, Spot> places = new HashMap<>();
		for (Spot spot : Spot.ofCases()) {
			for (State state : State.values()) {
				if (spot != Spot.OTHER || state != State.HOS_LEVERANDOEREN) {
					String number = report(spot, state);
					made.put(number, state);
					places.put(number, spot);
				}
			}
		}
		awaitClosed(made);
		importUnits(false);
		List<CaseOfMatrix> all = new ArrayList<>();
		made.forEach((number, state) -> all.add(asItIs(number, places.get(number), state)));
		this.found = all;
	}

	Rights rights() {
		return this.rights;
	}

	TraceOfMatrix trace() {
		return this.trace;
	}

	List<CaseOfMatrix> cases() {
		return this.found;
	}

	CaseOfMatrix at(Spot spot, State state) {
		return this.found.stream()
			.filter((one) -> one.spot() == spot && one.state() == state)
			.findFirst()
			.orElseThrow();
	}

	CaseOfMatrix numbered(String number) {
		return this.found.stream().filter((one) -> one.number().equals(number)).findFirst().orElseThrow();
	}

	HttpUser as(Reader reader) {
		return this.users.get(reader);
	}

	/** A session of its own, to be ended. */
	HttpUser anew(Reader reader) {
		return reader.isLoggedIn() ? HttpUser.loggedIn(this.port, reader.userId()) : HttpUser.anonymous(this.port);
	}

	String numberOf(String instance) {
		return this.found.stream()
			.filter((one) -> instance.equals(one.instance()))
			.map(CaseOfMatrix::number)
			.findFirst()
			.orElse("a case of somebody else's");
	}

	void handOver(CaseOfMatrix one, Spot to) {
		this.cases.submit(HELPER, one.number(), """
				{"beslutning":{"value":"overdrag"},"lokation":{"value":"%s"}}""".formatted(to.id()));
		replace(one, asItIs(one.number(), to, one.state()));
	}

	void moveUnit(Spot unit, Spot to) {
		this.rights.moveUnit(unit, to);
		importUnits(false);
	}

	void take(Reader reader, Role role, Spot spot) {
		this.people.take(reader.userId(), new RoleAt(role, spot.id()));
		this.rights.take(reader, role, spot);
	}

	void give(Reader reader, Role role, Spot spot) {
		this.people.give(reader.userId(), new RoleAt(role, spot.id()));
		this.rights.give(reader, role, spot);
	}

	/** The person disappears from the directory; what is returned brings them back. */
	Runnable leave(Reader reader) {
		Runnable back = this.people.remove(reader.userId());
		this.rights.leave(reader);
		return () -> {
			back.run();
			this.rights.comeBack(reader);
			this.users.put(reader, anew(reader));
		};
	}

	void destroy() {
		this.people.removeAll();
	}

	private void replace(CaseOfMatrix one, CaseOfMatrix other) {
		List<CaseOfMatrix> all = new ArrayList<>(this.found);
		all.set(all.indexOf(one), other);
		this.found = all;
	}

	private void peopleJoin() {
		this.people.join(HELPER);
		for (Spot top : List.of(Spot.ABOVE, Spot.OTHER_TOP)) {
			this.people.give(HELPER, new RoleAt(Role.INITIALMODTAGER, top.id()));
			this.people.give(HELPER, new RoleAt(Role.DECENTRAL_SAGSBEHANDLER, top.id()));
		}
		for (Reader reader : Reader.values()) {
			if (reader != Reader.ANONYMOUS) {
				this.people.join(reader.userId());
				reader.roles()
					.forEach((role, spot) -> this.people.give(reader.userId(),
							new RoleAt(role, role.isLocated() ? spot.id() : null)));
			}
			this.users.put(reader, (reader == Reader.ANONYMOUS) ? HttpUser.anonymous(this.port)
					: HttpUser.loggedIn(this.port, reader.userId()));
		}
		this.people.remove(Reader.GONE.userId());
	}

	private String report(Spot spot, State state) {
		String number = this.cases.report(spot.id(), HEADLINE);
		if (state == State.INDBAKKE) {
			return number;
		}
		if (state == State.SLETTET) {
			this.cases.submit(HELPER, number, DELETED);
			return number;
		}
		if (state.isRejected()) {
			this.cases.submit(HELPER, number, REJECTED);
		}
		else {
			String handler = (state == State.HOS_LEVERANDOEREN)
					? ",\"sagsbehandler\":{\"value\":\"" + Reader.PRIVATLEVERANDOR.userId() + "\"}" : "";
			this.cases.submit(HELPER, number, "{\"beslutning\":{\"value\":\"tildel\"}" + handler + "}");
		}
		if (state == State.ANONYMISERING || state == State.AFSLUTTET) {
			this.cases.submit(HELPER, number, FINISHED);
		}
		if (!state.isOpen()) {
			this.cases.submit(HELPER, number, APPROVED);
		}
		return number;
	}

	private void awaitClosed(Map<String, State> made) {
		made.forEach((number, state) -> {
			if (!state.isOpen()) {
				Awaitility.await(number)
					.atMost(Duration.ofSeconds(60))
					.until(() -> this.jdbc.sql("select closed is not null from uth_case where case_number = :number")
						.param("number", number)
						.query(Boolean.class)
						.single());
			}
		});
	}

	private CaseOfMatrix asItIs(String number, Spot spot, State state) {
		return this.jdbc.sql("""
				select c.process_instance_id, t.id_, t.assignee_ from uth_case c
				left join act_ru_task t on t.proc_inst_id_ = c.process_instance_id where c.case_number = :number""")
			.param("number", number)
			.query((row, index) -> new CaseOfMatrix(number, spot, state, row.getString(1), row.getString(2),
					row.getString(3)))
			.single();
	}

	/** The register as it is; a unit that is left out is closed. */
	private void importUnits(boolean beforeTheClosing) {
		Register register = new Register().owner(Spot.ABOVE.id(), "Prøveby Kommune", "Kommune")
			.owner(Spot.OTHER_TOP.id(), "Andenby Kommune", "Kommune");
		for (Spot unit : List.of(Spot.OWN, Spot.SIBLING, Spot.BELOW, Spot.CLOSED, Spot.OTHER)) {
			if (unit != Spot.CLOSED || beforeTheClosing) {
				register.unit(unit.id(), "Prøvehjem " + unit.name().toLowerCase(Locale.ROOT),
						this.rights.above(unit).id());
			}
		}
		HttpResponse<String> answer = this.cases.as("drift")
			.send("POST", "/api/sor/import?type=register", "text/csv", register.csv());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(JsonPath.<Integer>read(answer.body(), "$.lukkede")).isNotNull();
	}

}
