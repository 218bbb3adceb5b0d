package dk.uthflow.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorPath;

/**
 * The records of all cases. Every change joins the caller's transaction, but for the
 * taking of a number.
 */
public interface Cases {

	/**
	 * The next number of that year; taken at once, whether it comes to be used or not.
	 */
	CaseNumber nextNumber(int year);

	/**
	 * @throws org.springframework.dao.DuplicateKeyException when the client id is taken
	 */
	void open(CaseOpening opening);

	/** Ties the record to the engine's process. */
	void started(CaseNumber number, String processInstanceId);

	void save(CaseNumber number, CaseState state);

	void assigned(CaseNumber number, CaseHolder holder);

	/** The last day in time is another than it was. */
	void due(CaseNumber number, LocalDate due);

	void overdue(CaseNumber number, Instant since);

	/** The end: what the sender's id of the report could tell is forgotten too. */
	void close(CaseNumber number, CaseStatus end, Instant closed);

	/**
	 * Empties the record of a case that was made by mistake: what remains is its number,
	 * place and dates, and why it was deleted.
	 * @param reason the values of the form that say why, and hold nothing personal
	 */
	void erase(CaseNumber number, Map<String, Object> reason);

	/** Moves the record with its place. */
	void move(CaseNumber number, Place place);

	Optional<CaseRecord> find(CaseNumber number);

	/** Finds the case and keeps others from changing it until the transaction ends. */
	Optional<CaseRecord> lock(CaseNumber number);

	Optional<ReceivedReport> findByClientId(String clientId);

	/** One more code by which the reporter follows the case. */
	void addReceipt(CaseNumber number, ReceiptCode code);

	/** The case that the reporter follows by this code. */
	Optional<CaseRecord> findByReceipt(ReceiptCode code);

	/** The closed cases of a unit that moved in the register get its new path. */
	void closedFollow(SorPath from, SorPath to);

	/** The open cases that lie exactly at one of these units. */
	List<CaseRecord> openAt(Collection<SorId> locations);

}
