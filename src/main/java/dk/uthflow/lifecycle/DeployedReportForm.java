package dk.uthflow.lifecycle;

import java.util.Optional;

import dk.uthflow.forms.FormSchema;
import dk.uthflow.forms.FormSchemas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The newest report form that is deployed, and the one that came with the program where
 * none is. Which is the newest is asked each time, so that every node follows a
 * deployment at once; its content never changes, and is read once.
 */
@Component
class DeployedReportForm implements ReportForm {

	private static final Logger log = LoggerFactory.getLogger(DeployedReportForm.class);

	private static final String SHIPPED = "shipped";

	private final JdbcClient database;

	private final FormSchemas shipped;

	private volatile InForce last;

	DeployedReportForm(JdbcClient database, FormSchemas shipped) {
		this.database = database;
		this.shipped = shipped;
	}

	/**
	 * While the database is away, the form is the one that was in force: a reporter can
	 * go on writing.
	 */
	@Override
	public InForce inForce() {
		try {
			String newest = newest().orElse(SHIPPED);
			InForce known = this.last;
			if (known == null || !known.version().equals(newest)) {
				known = newest.equals(SHIPPED) ? shipped() : read(newest);
				this.last = known;
			}
			return known;
		}
		catch (DataAccessException ex) {
			log.warn("Rapportens formular kunne ikke slås op; den sidst kendte bruges");
			return Optional.ofNullable(this.last).orElseGet(this::shipped);
		}
	}

	private Optional<String> newest() {
		return this.database.sql("select id_ from act_re_camformdef where key_ = ? order by version_ desc limit 1")
			.param(CaseVariables.REPORT_FORM)
			.query(String.class)
			.optional();
	}

	private InForce read(String id) {
		byte[] json = this.database
			.sql("""
					select file.bytes_ from act_re_camformdef form
					join act_ge_bytearray file on file.deployment_id_ = form.deployment_id_ and file.name_ = form.resource_name_
					where form.id_ = ?""")
			.param(id)
			.query((row, number) -> row.getBytes(1))
			.single();
		return new InForce(id, json, FormSchema.parse(json));
	}

	private InForce shipped() {
		return new InForce(SHIPPED, this.shipped.json(CaseVariables.REPORT_FORM),
				this.shipped.schema(CaseVariables.REPORT_FORM));
	}

}
