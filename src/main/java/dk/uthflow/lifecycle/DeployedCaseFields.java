package dk.uthflow.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dk.uthflow.cases.CaseField;
import dk.uthflow.cases.CaseFields;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The fields of all forms that cases meet: those of the tasks of the newest model and of
 * every model that cases run on still, and the report's. Which they are is asked each
 * time, in one query, so that every node follows a deployment at once; they are read when
 * that has changed.
 */
@Component
class DeployedCaseFields implements CaseFields {

	/** The fullest first: where several have a field, its words count. */
	private static final List<String> FULLEST_FIRST = List.of(CaseVariables.HANDLE_TASK, CaseVariables.RECEIVE_TASK,
			CaseVariables.ANONYMISE_TASK);

	/** What steers the case, and what stands in columns of the record. */
	private static final Set<String> NOT_SHOWN = Set.of(CaseVariables.HANDLER, CaseVariables.DECISION,
			CaseVariables.ACTION, CaseVariables.ANONYMISED, CaseVariables.DELETION_CONFIRMED, CaseVariables.LOCATION,
			CaseVariables.LOCATION_NAME, "overskrift", "alvorlighed");

	/**
	 * The newest model and those that something runs on. What runs is found by stepping
	 * through the index from one model to the next, however many cases there are.
	 */
	private static final String MODELS = """
			with recursive running (id) as (
				(select min(proc_def_id_) from act_ru_execution)
				union all
				select (select min(proc_def_id_) from act_ru_execution where proc_def_id_ > running.id) from running
				where running.id is not null),
			model as (
				select id_, version_ from act_re_procdef where key_ = :process and (
					version_ = (select max(version_) from act_re_procdef where key_ = :process)
					or id_ in (select id from running)))
			""";

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	private final JdbcClient database;

	private volatile Known known = new Known("", List.of());

	DeployedCaseFields(ObjectProvider<ProcessEngineConfigurationImpl> engine, JdbcClient database) {
		this.engine = engine;
		this.database = database;
	}

	@Override
	public List<CaseField> all() {
		String deployed = deployed();
		Known last = this.known;
		if (!last.deployed().equals(deployed)) {
			last = new Known(deployed, read());
			this.known = last;
		}
		return last.fields();
	}

	/** Tells every state of what is deployed and used from every other. */
	private String deployed() {
		return this.database.sql(MODELS + """
				select coalesce(string_agg(id_, ' ' order by id_), '') from (
					select id_ from model
					union all
					(select distinct on (key_) id_ from act_re_camformdef order by key_, version_ desc)) deployed""")
			.param("process", CaseVariables.PROCESS)
			.query(String.class)
			.single();
	}

	private List<String> models() {
		return this.database.sql(MODELS + "select id_ from model order by version_ desc")
			.param("process", CaseVariables.PROCESS)
			.query(String.class)
			.list();
	}

	private List<CaseField> read() {
		List<String> models = models();
		Map<String, CaseField> fields = new LinkedHashMap<>();
		this.engine.getObject()
			.getCommandExecutorTxRequired()
			.execute((context) -> context.runWithoutAuthorization(
					() -> forms(context, models).stream().flatMap((form) -> fields(context, form).stream()).toList()))
			.forEach((field) -> fields.merge(field.key(), field, DeployedCaseFields::richer));
		return List.copyOf(fields.values());
	}

	private static Set<String> forms(CommandContext context, List<String> models) {
		Set<String> forms = new LinkedHashSet<>();
		for (String model : models) {
			Map<String, TaskDefinition> tasks = context.getProcessEngineConfiguration()
				.getDeploymentCache()
				.findDeployedProcessDefinitionById(model)
				.getTaskDefinitions();
			Stream
				.concat(FULLEST_FIRST.stream(),
						tasks.keySet().stream().filter((task) -> !FULLEST_FIRST.contains(task)).sorted())
				.map(tasks::get)
				.filter((task) -> task != null && task.getCamundaFormDefinitionKey() != null)
				.forEach((task) -> forms.add(task.getCamundaFormDefinitionKey().getExpressionText()));
		}
		forms.addAll(CaseVariables.REPORT_FORMS);
		return forms;
	}

	/** A form that only shows a field may know less of it. */
	private static CaseField richer(CaseField one, CaseField other) {
		boolean knowsMore = one.choices().isEmpty() && !other.choices().isEmpty();
		return knowsMore ? other : one;
	}

	private static List<CaseField> fields(CommandContext context, String form) {
		CamundaFormRefImpl latest = new CamundaFormRefImpl(form, "latest");
		CamundaFormDefinition definition = new GetCamundaFormDefinitionCmd(latest, null).execute(context);
		return (definition != null) ? read(context, definition) : List.of();
	}

	private static List<CaseField> read(CommandContext context, CamundaFormDefinition definition) {
		try (InputStream in = new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName())
			.execute(context)) {
			List<CaseField> fields = new ArrayList<>(FormFields.read(in));
			fields.removeIf((field) -> NOT_SHOWN.contains(field.key()));
			return List.copyOf(fields);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Known(String deployed, List<CaseField> fields) {

	}

}
