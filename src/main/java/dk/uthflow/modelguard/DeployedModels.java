package dk.uthflow.modelguard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is deployed, in all its versions. Nothing of what cases say is read.
 */
@Component
class DeployedModels {

	private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

	private static final String ALL = """
			with model as (
					select 'PROCES' kind, key_, coalesce(nullif(name_, ''), key_) as name, version_, id_, deployment_id_,
						resource_name_ from act_re_procdef
				union all
					select 'TABEL', key_, coalesce(nullif(name_, ''), key_), version_, id_, deployment_id_,
						resource_name_ from act_re_decision_def
				union all
					select 'FORMULAR', key_, key_, version_, id_, deployment_id_, resource_name_ from act_re_camformdef)
			select model.*, deployment.deploy_time_, log.deployed_by, coalesce(log.note, deployment.name_) as note,
				(select count(*) from act_ru_execution running where running.proc_def_id_ = model.id_
					and running.parent_id_ is null) as running
			from model
			join act_re_deployment deployment on deployment.id_ = model.deployment_id_
			left join uth_deployment log on log.deployment_id = model.deployment_id_
			""";

	private final JdbcClient database;

	DeployedModels(JdbcClient database) {
		this.database = database;
	}

	/** The newest version of each. */
	List<DeployedModel> newest() {
		return this.database.sql(ALL + """
				where not exists (select 1 from model newer where newer.kind = model.kind and newer.key_ = model.key_
					and newer.version_ > model.version_)
				order by model.kind = 'FORMULAR', model.kind = 'TABEL', model.name""").query(this::model).list();
	}

	/** All versions of one, the newest first. */
	List<DeployedModel> versions(ModelKind kind, String key) {
		return this.database.sql(ALL + "where model.kind = ? and model.key_ = ? order by model.version_ desc")
			.params(kind.name(), key)
			.query(this::model)
			.list();
	}

	/** The file as it was deployed. */
	Optional<ModelFile> file(DeployedModel model) {
		return this.database.sql("""
				select file.name_, file.bytes_ from act_ge_bytearray file
				where file.name_ = :resource and file.deployment_id_ in (
					select deployment_id_ from act_re_procdef where id_ = :id
					union select deployment_id_ from act_re_decision_def where id_ = :id
					union select deployment_id_ from act_re_camformdef where id_ = :id)""")
			.param("resource", model.resource())
			.param("id", model.id())
			.query((row, number) -> new ModelFile(row.getString("name_"), row.getBytes("bytes_")))
			.optional();
	}

	/** How many cases stand at each step of a process's version, by the step's id. */
	Map<String, Long> casesByStep(DeployedModel model) {
		Map<String, Long> counts = new LinkedHashMap<>();
		this.database.sql("""
				select act_id_, count(*) as cases from act_ru_execution
				where proc_def_id_ = ? and act_id_ is not null and is_active_
				group by act_id_ order by cases desc, act_id_""").param(model.id()).query((row) -> {
			counts.put(row.getString("act_id_"), row.getLong("cases"));
		});
		return counts;
	}

	private DeployedModel model(ResultSet row, int number) throws SQLException {
		return new DeployedModel(ModelKind.valueOf(row.getString("kind")), row.getString("key_"), row.getString("name"),
				row.getInt("version_"), row.getString("id_"), row.getString("resource_name_"),
				row.getObject("deploy_time_", LocalDateTime.class)
					.atZone(ZoneOffset.UTC)
					.withZoneSameInstant(COPENHAGEN),
				row.getString("deployed_by"), row.getString("note"), row.getLong("running"));
	}

}
