package dk.uthflow.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RetentionTests {

	private static final Instant OLD = Instant.parse("2021-01-31T23:59:00Z");

	private static final Instant NEXT_MONTH = Instant.parse("2021-02-01T00:01:00Z");

	@TempDir
	Path folder;

	@Test
	void aMonthThatIsOlderThanTheTimeIsDroppedWholeAndTheRestStillVerifies() {
		AuditFixture log = new AuditFixture(this.folder);
		log.months(5).makeAhead(OLD);
		log.now = OLD;
		log.add(3);
		log.node().append(List.of(AuditFixture.read("only-then", "2021-000001")));
		log.now = NEXT_MONTH;
		log.add(4);
		Months months = log.months(5);
		months.dropOld(Instant.parse("2026-01-31T12:00:00Z"));
		assertThat(log.count()).isEqualTo(8);
		months.dropOld(Instant.parse("2026-02-01T00:00:00Z"));
		assertThat(Months.all(log.database)).doesNotContain(YearMonth.of(2021, 1)).contains(YearMonth.of(2021, 2));
		assertThat(log.count()).isEqualTo(4);
		assertThat(log.broken()).isEmpty();
		log.force("delete from uth_audit where seq = 4");
		assertThat(log.broken()).get().asString().contains("Række 4 ", "mangler");
	}

	@Test
	void rowsThatWentAwayWithoutARecordOfItAreMissed() {
		AuditFixture log = new AuditFixture(this.folder);
		log.months(5).makeAhead(OLD);
		log.now = OLD;
		log.add(3);
		log.now = NEXT_MONTH;
		log.add(4);
		log.force("drop table uth_audit_2021_01");
		assertThat(log.broken()).get().asString().contains("Række 1 ", "mangler");
	}

	@Test
	void monthsAreMadeAhead() {
		AuditFixture log = new AuditFixture(this.folder);
		log.months(5).makeAhead(Instant.parse("2031-11-15T00:00:00Z"));
		assertThat(Months.all(log.database)).contains(YearMonth.of(2031, 11), YearMonth.of(2031, 12),
				YearMonth.of(2032, 1), YearMonth.of(2032, 2));
	}

}
