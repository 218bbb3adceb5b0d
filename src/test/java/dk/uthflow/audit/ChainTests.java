package dk.uthflow.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChainTests {

	@TempDir
	Path folder;

	@Test
	void sixteenWritersAtOnceLeaveTheChainsWholeThoughSomeOfThemRollBack() throws Exception {
		AuditFixture log = new AuditFixture(this.folder);
		ExecutorService writers = Executors.newFixedThreadPool(16);
		List<Future<Integer>> kept = new ArrayList<>();
		for (int writer = 0; writer < 16; writer++) {
			kept.add(writers.submit(() -> IntStream.range(0, 50).map((turn) -> write(log)).sum()));
		}
		int rows = 0;
		for (Future<Integer> one : kept) {
			rows += one.get();
		}
		writers.shutdown();
		assertThat(log.count()).isEqualTo(rows).isBetween(400L, 1600L);
		assertThat(log.broken()).isEmpty();
		log.seals.seal();
		assertThat(log.broken()).isEmpty();
	}

	/** Alone, in a transaction, or in one that is rolled back. */
	private static int write(AuditFixture log) {
		Entry entry = AuditFixture.read("ivan", "2026-000001");
		int way = ThreadLocalRandom.current().nextInt(3);
		if (way == 0) {
			log.ledger.append(List.of(entry));
			return 1;
		}
		log.transaction.executeWithoutResult((status) -> {
			log.ledger.append(List.of(entry));
			log.ledger.append(List.of(entry));
			if (way == 2) {
				status.setRollbackOnly();
			}
		});
		return (way == 1) ? 2 : 0;
	}

	@Test
	void aRowThatIsRolledBackIsNoLink() {
		AuditFixture log = new AuditFixture(this.folder);
		log.add(1);
		assertThatThrownBy(() -> log.transaction.executeWithoutResult((status) -> {
			log.ledger.append(List.of(AuditFixture.read("ivan", "2026-000002")));
			throw new IllegalStateException("the action failed");
		})).hasMessage("the action failed");
		log.add(1);
		assertThat(log.count()).isEqualTo(2);
		assertThat(log.broken()).isEmpty();
	}

	@Test
	void aRestartBeginsNewChainsThatTheSealsLink() {
		AuditFixture log = new AuditFixture(this.folder);
		log.add(2);
		log.seals.seal();
		log.node().append(List.of(AuditFixture.read("dan", "2026-000001")));
		log.seals.seal();
		assertThat(log.database.sql("select count(*) from uth_audit_chain").query(Integer.class).single()).isEqualTo(2);
		assertThat(log.broken()).isEmpty();
		assertThat(log.brokenBesideNote()).isEmpty();
	}

	@Test
	void anExportOfManyCasesIsManyRows() {
		AuditFixture log = new AuditFixture(this.folder);
		List<String> cases = IntStream.range(0, 250_000).mapToObj("2026-%06d"::formatted).toList();
		log.ledger.append(List
			.of(Entry.of(AuditFixture.read("ida").who(), Deed.EXPORTED, Outcome.DONE, cases, "/soeg/udtraek", null)));
		assertThat(log.count()).isEqualTo(250);
		assertThat(log.database.sql("select sum(cardinality(cases)) from uth_audit").query(Integer.class).single())
			.isEqualTo(250_000);
		assertThat(log.broken()).isEmpty();
	}

	@Test
	void whenTheTablesCannotBeWrittenTheCallerIsTold() {
		AuditFixture log = new AuditFixture(this.folder);
		log.database.sql("alter table uth_audit_chain rename to away").update();
		assertThatThrownBy(() -> log.add(1)).isInstanceOf(TrailBroken.class);
		log.database.sql("alter table away rename to uth_audit_chain").update();
		log.add(1);
		assertThat(log.broken()).isEmpty();
	}

}
