package dk.uthflow.access.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import dk.uthflow.testing.HttpUser;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An operator who wants to know what cases say: every endpoint that is open to them, with
 * every id that the engine has of the cases.
 */
final class OperatorsLook {

	private static final List<String> NAMES = List.of("overskrift", "haendelsesbeskrivelse", "patientNavn");

	private static final List<String> MARKS = List.of(WorldOfMatrix.TEXT, WorldOfMatrix.IDENTITY,
			WorldOfMatrix.HEADLINE);

	private final WorldOfMatrix world;

	private final HttpUser user;

	private final Cells cells;

	private final List<String> ids;

	OperatorsLook(WorldOfMatrix world, JdbcClient jdbc, Cells cells) {
		this.world = world;
		this.user = world.as(Reader.DRIFTSOPERATOER);
		this.cells = cells;
		CaseOfMatrix open = world.cases().stream().filter((one) -> one.task() != null).findFirst().orElseThrow();
		this.ids = new ArrayList<>(
				Stream.of("uth", open.number(), open.instance(), open.task(), "overskrift").toList());
		for (String table : List.of("act_ru_variable", "act_ru_execution", "act_ru_job", "act_hi_actinst",
				"act_hi_taskinst", "act_hi_identitylink")) {
			this.ids.addAll(jdbc
				.sql("select id_ from " + table + " where " + instanceColumn(table)
						+ " = :instance order by id_ limit 1")
				.param("instance", open.instance())
				.query(String.class)
				.list());
		}
		this.ids
			.addAll(jdbc.sql("select id_ from act_ru_variable where name_ in (:names) and proc_inst_id_ = :instance")
				.param("names", NAMES)
				.param("instance", open.instance())
				.query(String.class)
				.list());
		this.ids.addAll(jdbc
			.sql("""
					(select id_ from act_re_procdef where key_ = 'uth' limit 1) union (select id_ from act_re_deployment limit 1)
					union (select id_ from act_hi_job_log limit 1)""")
			.query(String.class)
			.list());
	}

	void everywhere(Collection<MappedEndpoint> endpoints) {
		this.world.trace().begin(Reader.DRIFTSOPERATOER);
		endpoints.stream()
			.filter((endpoint) -> endpoint.path().startsWith("/camunda/"))
			.filter((endpoint) -> endpoint.method().equals("GET") || endpoint.method().equals("POST"))
			.filter((endpoint) -> ClassifiedEndpoints.of(endpoint)
				.filter((line) -> line.touches() != Touches.SESSION)
				.filter((line) -> line.who().contains(Reader.DRIFTSOPERATOER))
				.isPresent())
			.forEach(this::look);
	}

	private void look(MappedEndpoint endpoint) {
		String path = EndpointReach.withEngine(endpoint.path()).replace("/**", "");
		for (String filled : filled(path)) {
			Answer answer = Answer
				.of(endpoint.method().equals("GET") ? this.user.get(filled) : this.user.postJson(filled, "{}"));
			String wrong = this.world.trace().wrong(Reader.DRIFTSOPERATOER, endpoint.method(), filled, answer);
			this.cells.expect(wrong == null, "%s %s in the log: %s", endpoint.method(), filled, wrong);
			this.cells.expect(MARKS.stream().noneMatch(answer.body()::contains), "%s %s tells what cases say: %s",
					endpoint.method(), filled, answer.body());
		}
	}

	private List<String> filled(String path) {
		if (!path.contains("{}")) {
			return List.of(path);
		}
		return this.ids.stream().flatMap((id) -> {
			String once = path.replaceFirst("\\{}", id);
			return once.contains("{}") ? NAMES.stream().map((name) -> once.replace("{}", name)) : Stream.of(once);
		}).toList();
	}

	private static String instanceColumn(String table) {
		return switch (table) {
			case "act_ru_job" -> "process_instance_id_";
			case "act_hi_identitylink" -> "root_proc_inst_id_";
			default -> "proc_inst_id_";
		};
	}

}
