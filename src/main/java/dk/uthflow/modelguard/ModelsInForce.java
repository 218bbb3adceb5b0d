package dk.uthflow.modelguard;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of the newest versions of what is deployed.
 */
@Component
class ModelsInForce {

	private final JdbcClient database;

	ModelsInForce(JdbcClient database) {
		this.database = database;
	}

	List<ModelFile> files() {
		return this.database.sql("""
				with process as (select distinct on (key_) deployment_id_, resource_name_ from act_re_procdef
						order by key_, version_ desc),
					decision as (select distinct on (key_) deployment_id_, resource_name_ from act_re_decision_def
						order by key_, version_ desc),
					form as (select distinct on (key_) deployment_id_, resource_name_ from act_re_camformdef
						order by key_, version_ desc),
					latest as (select * from process union select * from decision union select * from form)
				select file.name_, file.bytes_ from latest
				join act_ge_bytearray file on file.deployment_id_ = latest.deployment_id_
					and file.name_ = latest.resource_name_
				order by file.name_""")
			.query((row, number) -> new ModelFile(row.getString("name_"), row.getBytes("bytes_")))
			.list();
	}

}
