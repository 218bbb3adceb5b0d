package dk.uthflow.lifecycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dk.uthflow.cases.CaseCourse;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseStep;
import dk.uthflow.cases.CaseStep.Kind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The course of a case from the engine's history, which keeps who did what and when, and
 * no variable.
 */
@Component
class HistoricCourse implements CaseCourse {

	private static final String OF_CASE = " in (select proc_inst_id_ from act_hi_procinst"
			+ " where business_key_ = :number and proc_def_key_ = '" + CaseVariables.PROCESS + "')\n";

	/** One command's changes bear nearly the same time. */
	private static final Duration AT_ONCE = Duration.ofSeconds(1);

	private final JdbcClient jdbc;

	HistoricCourse(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<CaseStep> of(CaseNumber number) {
		List<Link> links = links(number);
		List<CaseStep> steps = new ArrayList<>(tasks(number));
		steps.addAll(events(number, links));
		for (int i = 0; i < links.size(); i++) {
			Link next = (i + 1 < links.size()) ? links.get(i + 1) : null;
			given(links.get(i), next).ifPresent(steps::add);
		}
		return steps.stream().sorted(Comparator.comparing(CaseStep::from)).toList();
	}

	@Override
	public Optional<String> task(CaseNumber number) {
		return this.jdbc
			.sql("select id_ from act_ru_task where proc_inst_id_" + OF_CASE + "order by create_time_ limit 1")
			.param("number", number.value())
			.query(String.class)
			.optional();
	}

	private List<CaseStep> tasks(CaseNumber number) {
		return this.jdbc.sql("""
				select name_, assignee_, start_time_, end_time_ from act_hi_taskinst
				where proc_inst_id_""" + OF_CASE)
			.param("number", number.value())
			.query((row, index) -> new CaseStep(Kind.STEP, row.getString("name_"), row.getString("assignee_"), null,
					instant(row, "start_time_"), instant(row, "end_time_")))
			.list();
	}

	/**
	 * The case's beginning and end, and what came from outside: deadlines and call-backs.
	 */
	private List<CaseStep> events(CaseNumber number, List<Link> links) {
		return this.jdbc.sql("""
				select act_name_, act_type_, start_time_ from act_hi_actinst
				where proc_inst_id_""" + OF_CASE
				+ """
						and act_name_ is not null and (act_type_ like 'boundary%' or act_type_ = 'startTimerEvent'
						or (act_type_ in ('startEvent', 'noneEndEvent', 'terminateEndEvent') and parent_act_inst_id_ = proc_inst_id_))""")
			.param("number", number.value())
			.query((row, index) -> new CaseStep(Kind.STEP, row.getString("act_name_"),
					row.getString("act_type_").equals("boundaryMessage") ? calledBy(links, instant(row, "start_time_"))
							: null,
					null, instant(row, "start_time_"), null))
			.list();
	}

	private List<Link> links(CaseNumber number) {
		return this.jdbc
			.sql("""
					select l.type_, l.operation_type_, l.user_id_, l.assigner_id_, l.timestamp_, l.task_id_, t.end_time_
					from act_hi_identitylink l join act_hi_taskinst t on t.id_ = l.task_id_
					where l.type_ in ('assignee', :calledBack) and t.proc_inst_id_""" + OF_CASE
					+ " order by l.timestamp_, l.operation_type_ desc")
			.param("number", number.value())
			.param("calledBack", MovedTasks.CALLED_BACK_BY)
			.query((row, index) -> new Link(row.getString("type_"), row.getString("operation_type_"),
					row.getString("user_id_"), row.getString("assigner_id_"), row.getString("task_id_"),
					instant(row, "timestamp_"), instant(row, "end_time_")))
			.list();
	}

	/** Taking a case away and giving it to somebody is one step. */
	private static Optional<CaseStep> given(Link link, Link next) {
		if (!link.isAssignment()) {
			return Optional.empty();
		}
		if (link.isAdded()) {
			boolean self = Objects.equals(link.user(), link.by());
			if (self && link.ended() != null && !link.at().isBefore(link.ended().minus(AT_ONCE))) {
				return Optional.empty();
			}
			return Optional.of(self ? new CaseStep(Kind.TAKEN, null, link.user(), null, link.at(), null)
					: new CaseStep(Kind.GIVEN, null, link.by(), link.user(), link.at(), null));
		}
		boolean replaced = next != null && next.isAssignment() && next.isAdded() && next.task().equals(link.task())
				&& Duration.between(link.at(), next.at()).compareTo(AT_ONCE) <= 0;
		return replaced ? Optional.empty()
				: Optional.of(new CaseStep(Kind.PUT_BACK, null, link.by(), null, link.at(), null));
	}

	private static String calledBy(List<Link> links, Instant at) {
		return links.stream()
			.filter((link) -> !link.isAssignment())
			.filter((link) -> Duration.between(link.at(), at).abs().compareTo(AT_ONCE) <= 0)
			.map(Link::user)
			.findFirst()
			.orElse(null);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp timestamp = row.getTimestamp(column);
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

	private record Link(String type, String operation, String user, String by, String task, Instant at, Instant ended) {

		boolean isAssignment() {
			return "assignee".equals(this.type);
		}

		boolean isAdded() {
			return "add".equals(this.operation);
		}

	}

}
