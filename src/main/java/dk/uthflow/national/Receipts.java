package dk.uthflow.national;

import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The receipts of the cases that were handed over, one a case.
 */
@Repository
public class Receipts {

	private final JdbcClient jdbc;

	Receipts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps it, in the caller's transaction; the first one of a case counts. */
	public void keep(String caseNumber, Receipt receipt) {
		this.jdbc.sql("""
				insert into national_receipt (case_number, recipient_id, received)
				values (:number, :id, :received)
				on conflict (case_number) do nothing""")
			.param("number", caseNumber)
			.param("id", receipt.id())
			.param("received", receipt.received().atOffset(ZoneOffset.UTC))
			.update();
	}

	public Optional<Receipt> find(String caseNumber) {
		return this.jdbc.sql("select recipient_id, received from national_receipt where case_number = :number")
			.param("number", caseNumber)
			.query((row, index) -> new Receipt(row.getString(1), row.getTimestamp(2).toInstant()))
			.optional();
	}

}
