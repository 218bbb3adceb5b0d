package dk.uthflow.lifecycle;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dk.uthflow.forms.FormSchema;
import dk.uthflow.forms.FormSchemas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of each report form the newest that is deployed, and the one that came with the program
 * where none is. Which is the newest is asked each time, so that every node follows a
 * deployment at once; its content never changes, and is read once.
 */
@Component
class DeployedReportForms implements ReportForms {

	private static final Logger log = LoggerFactory.getLogger(DeployedReportForms.class);

	private static final String SHIPPED = "shipped";

	private final JdbcClient database;

	private final FormSchemas shipped;

	private final Map<String, InForce> last = new ConcurrentHashMap<>();

	DeployedReportForms(JdbcClient database, FormSchemas shipped) {
		this.database = database;
		this.shipped = shipped;
	}

	/**
	 * While the database is away, the form is the one that was in force: a reporter can
	 * go on writing.
	 */
	@Override
	public InForce inForce(String form) {
		try {
			String newest = newest(form).orElse(SHIPPED);
			InForce known = this.last.get(form);
			if (known == null || !known.version().equals(newest)) {
				known = newest.equals(SHIPPED) ? shipped(form) : read(newest);
				this.last.put(form, known);
			}
			return known;
		}
		catch (DataAccessException ex) {
			log.warn("Rapportens formular kunne ikke slås op; den sidst kendte bruges");
			return Optional.ofNullable(this.last.get(form)).orElseGet(() -> shipped(form));
		}
	}

	private Optional<String> newest(String form) {
		return this.database.sql("select id_ from act_re_camformdef where key_ = ? order by version_ desc limit 1")
			.param(form)
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

	private InForce shipped(String form) {
		return new InForce(SHIPPED, this.shipped.json(form), this.shipped.schema(form));
	}

}
