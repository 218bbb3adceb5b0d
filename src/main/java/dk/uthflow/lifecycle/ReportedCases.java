package dk.uthflow.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dk.uthflow.access.AsSystem;
import dk.uthflow.cases.Attachments;
import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseOpening;
import dk.uthflow.cases.Cases;
import dk.uthflow.cases.Place;
import dk.uthflow.cases.ReceiptCode;
import dk.uthflow.cases.ReceivedReport;
import dk.uthflow.engine.CaseInLog;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnits;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.MDC;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a case of a report: its record and its process in one transaction, so that there
 * is never one without the other.
 */
@Service
class ReportedCases implements Reporting {

	private final Cases cases;

	private final Attachments attachments;

	private final SorUnits units;

	private final RuntimeService runtime;

	private final Deadlines deadlines;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final AsSystem asSystem;

	ReportedCases(Cases cases, Attachments attachments, SorUnits units, RuntimeService runtime, Deadlines deadlines,
			TransactionTemplate transaction, Clock clock, AsSystem asSystem) {
		this.cases = cases;
		this.attachments = attachments;
		this.units = units;
		this.runtime = runtime;
		this.deadlines = deadlines;
		this.transaction = transaction;
		this.clock = clock;
		this.asSystem = asSystem;
	}

	@Override
	public ReportReceipt report(Report report) {
		Optional<ReportReceipt> earlier = earlier(report);
		if (earlier.isPresent()) {
			return earlier.get();
		}
		Instant now = this.clock.instant();
		CaseNumber number = this.cases.nextNumber(LocalDate.ofInstant(now, this.clock.getZone()).getYear());
		ReceiptCode code = ReceiptCode.next();
		try (MDC.MDCCloseable inLog = MDC.putCloseable(CaseInLog.NUMBER, number.value())) {
			this.transaction.executeWithoutResult((status) -> start(report, number, code, now));
		}
		catch (DuplicateKeyException ex) {
			return earlier(report).orElseThrow(() -> ex);
		}
		return new ReportReceipt(number.value(), code.text());
	}

	private Optional<ReportReceipt> earlier(Report report) {
		if (report.clientId() == null) {
			return Optional.empty();
		}
		Optional<ReceivedReport> received = this.cases.findByClientId(report.clientId());
		received.filter((earlier) -> !earlier.fingerprint().equals(report.fingerprint())).ifPresent((other) -> {
			throw new ClientIdInUse();
		});
		return received.map((same) -> {
			ReceiptCode code = ReceiptCode.next();
			this.cases.addReceipt(same.number(), code);
			return new ReportReceipt(same.number().value(), code.text());
		});
	}

	private void start(Report report, CaseNumber number, ReceiptCode code, Instant now) {
		Place place = this.units.find(SorId.of((String) report.values().get(CaseVariables.LOCATION)))
			.map(Place::of)
			.orElseThrow(() -> new IllegalArgumentException("The report's location is no SOR unit"));
		Date reported = Date.from(now);
		LocalDate due = this.deadlines.due(reported, place.path().unit().value());
		this.cases.open(new CaseOpening(number, code, report.clientId(), report.fingerprint(), now, due, place,
				report.values()));
		this.attachments.keep(number, report.attachments());
		Map<String, Object> variables = new LinkedHashMap<>();
		report.values().forEach((name, value) -> variables.put(name, Values.toVariable(value)));
		variables.put(CaseVariables.CASE_NUMBER, number.value());
		variables.put(CaseVariables.LOCATION_NAME, place.name());
		variables.put(CaseVariables.HANDLER, null);
		variables.put(CaseVariables.REPORTED, reported);
		variables.put(CaseVariables.DUE, this.deadlines.dueUntil(due));
		this.asSystem
			.run(() -> this.runtime.startProcessInstanceByKey(CaseVariables.PROCESS, number.value(), variables));
	}

}
