package dk.uthflow.audit;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TamperingTests {

	@TempDir
	Path folder;

	private AuditFixture log;

	/** Twenty rows, ten of them sealed. */
	@BeforeEach
	void write() {
		this.log = new AuditFixture(this.folder);
		this.log.add(10);
		this.log.seals.seal();
		this.log.add(10);
	}

	@Test
	void anUntouchedLogIsWhole() {
		assertThat(this.log.broken()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "user_id = 'dan'", "user_name = null", "organisation = 'x'", "cvr = null", "roles = '{}'",
			"ip = '10.0.0.2'", "session = null", "deed = 'LISTED'", "deed = 'nonsense'", "outcome = 'REFUSED'",
			"cases = '{2026-999999}'", "cases = cases || cases", "via = null", "criteria = 'x'",
			"at = at + interval '1 millisecond'", "hash = sha256('x')" })
	void anAlteredRowIsNamed(String change) {
		this.log.force("update uth_audit set " + change + " where seq = 7");
		assertThat(this.log.broken()).get().asString().contains("Række 7 ", "ikke, som den blev skrevet");
	}

	@Test
	void aDeletedRowIsNamed() {
		this.log.force("delete from uth_audit where seq = 7");
		assertThat(this.log.broken()).get().asString().contains("Række 7 ", "mangler");
	}

	@Test
	void aDeletedFirstRowIsNamed() {
		this.log.force("delete from uth_audit where seq = 1");
		assertThat(this.log.broken()).get().asString().contains("Række 1 ", "mangler");
	}

	@Test
	void anInsertedRowIsNamed() {
		this.log.force("""
				insert into uth_audit (chain, seq, at, user_id, roles, deed, outcome, cases, hash)
				select chain, 21, at, 'ane', roles, deed, outcome, cases, hash from uth_audit where seq = 20""");
		assertThat(this.log.broken()).get().asString().contains("Række 21 ");
	}

	@Test
	void aRowInAChainOfItsOwnIsNamed() {
		Who who = new Who("ane", null, null, null, List.of(), null, null);
		Entry forged = Entry.of(who, Deed.READ, Outcome.DONE, List.of("2026-000001"), null, null);
		byte[] hash = RowHash.of(RowHash.BEGINNING, 99, 1, java.time.Instant.EPOCH.plusSeconds(1_900_000_000), forged);
		this.log
			.force("select uth_audit_make_month('2030-03-17')".replace("select", "do $$ begin perform") + "; end $$");
		this.log.transaction.executeWithoutResult((status) -> this.log.database.sql("""
				insert into uth_audit (chain, seq, at, user_id, roles, deed, outcome, cases, hash)
				values (99, 1, to_timestamp(1900000000), 'ane', '{}', 'READ', 'DONE', '{2026-000001}', ?)""")
			.param(hash)
			.update());
		assertThat(this.log.broken()).get().asString().contains("Række 1 i kæde 99", "sat ind");
	}

	@Test
	void reorderedRowsAreNamed() {
		this.log.force("update uth_audit set seq = case seq when 7 then 108 else 107 end where seq in (7, 8)");
		this.log.force("update uth_audit set seq = seq - 100 where seq > 100");
		assertThat(this.log.broken()).get().asString().contains("Række 7 ");
	}

	@ParameterizedTest
	@ValueSource(ints = { 3, 10, 15, 19 })
	void aCutTailIsNamed(int last) {
		this.log.force("delete from uth_audit where seq > " + last);
		assertThat(this.log.broken()).get()
			.asString()
			.contains("Række %d ".formatted(last + 1), "mangler: kæden er skåret af");
	}

	@Test
	void aTailThatWasCutTogetherWithTheCounterIsFoundByItsKey() {
		cutWithCounter(15);
		assertThat(this.log.broken()).get().asString().contains("ikke skrevet med platformens nøgle", "efter række 15");
	}

	@Test
	void aTailThatWasCutTogetherWithAnOlderCounterIsFoundByTheSeal() {
		List<byte[]> older = this.log.database.sql("select hash || mac from uth_audit_chain")
			.query(byte[].class)
			.list();
		this.log.add(5);
		this.log.seals.seal();
		this.log.force("delete from uth_audit where seq > 20");
		this.log.force(
				"update uth_audit_chain set seq = 20, sealed = 10, hash = substr('\\x%1$s'::bytea, 1, 32), mac = substr('\\x%1$s'::bytea, 33)"
					.formatted(java.util.HexFormat.of().formatHex(older.get(0))));
		assertThat(this.log.broken()).get().asString().contains("Række 21 ", "beseglet");
	}

	@Test
	void aLogThatWasSetBackWholeIsFoundByTheNoteOutsideTheDatabase() {
		this.log.seals.seal();
		this.log.force("delete from uth_audit_seal where nr = 2");
		assertThat(this.log.broken()).isEmpty();
		assertThat(this.log.brokenBesideNote()).get().asString().contains("Segl 2", "skåret af");
	}

	@Test
	void aChainThatVanishedWholeIsFoundByTheSeal() {
		this.log.force("delete from uth_audit");
		this.log.force("delete from uth_audit_chain");
		assertThat(this.log.broken()).get().asString().contains("Række 1 ", "beseglet");
	}

	@Test
	void rewritingEverythingAfterTheLastSealIsFoundByTheKey() {
		this.log.force("update uth_audit set user_id = 'dan' where seq = 20");
		byte[] previous = this.log.database.sql("select hash from uth_audit where seq = 19")
			.query(byte[].class)
			.single();
		long chain = this.log.database.sql("select max(chain) from uth_audit").query(Long.class).single();
		java.time.Instant at = this.log.database.sql("select at from uth_audit where seq = 20")
			.query(java.time.OffsetDateTime.class)
			.single()
			.toInstant();
		Who ivan = AuditFixture.read("ivan").who();
		Who dan = new Who("dan", ivan.name(), ivan.organisation(), ivan.cvr(), ivan.roles(), ivan.ip(), ivan.session());
		String hash = java.util.HexFormat.of()
			.formatHex(RowHash.of(previous, chain, 20, at,
					Entry.of(dan, Deed.READ, Outcome.DONE, List.of("2026-000009"), "/sag/*", null)));
		this.log.force("update uth_audit set hash = '\\x" + hash + "' where seq = 20");
		this.log.force("update uth_audit_chain set hash = '\\x" + hash + "'");
		assertThat(this.log.broken()).get().asString().contains("platformens nøgle");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update uth_audit_seal set statement = replace(statement, ' 10 ', ' 9 ')",
			"update uth_audit_seal set signature = substr(signature || signature, 2, 64)",
			"update uth_audit_seal set statement = 'x'", "update uth_audit_seal set nr = 2" })
	void anAlteredSealIsNamed(String change) {
		this.log.force(change);
		assertThat(this.log.broken()).get().asString().contains("Segl 1 ");
	}

	@Test
	void aSealOfAnotherKeyIsNotBelievedUnlessItIsKnown() {
		AuditKey other = AuditKey.parse(AuditKey.random());
		assertThat(new Verification(this.log.source, other, List.of()).run(null)).get()
			.asString()
			.contains("Segl 1", "ukendt nøgle");
	}

	@Test
	void afterAChangeOfKeysWhatTheOldKeySealedIsStillChecked() {
		AuditKey other = AuditKey.parse(AuditKey.random());
		List<String> known = List.of(Base64.getEncoder().encodeToString(this.log.key.publicKey()));
		assertThat(new Verification(this.log.source, other, known).run(null)).as("ten rows that no seal knows")
			.get()
			.asString()
			.contains("platformens nøgle");
		this.log.seals.seal();
		assertThat(new Verification(this.log.source, other, known).run(null)).isEmpty();
		this.log.force("update uth_audit set user_id = 'dan' where seq = 15");
		assertThat(new Verification(this.log.source, other, known).run(null)).get().asString().contains("Række 15 ");
	}

	@Test
	void aTailThatWasCutBackToTheSealIsFoundByTheKey() {
		cutWithCounter(10);
		assertThat(this.log.broken()).get().asString().contains("ikke skrevet med platformens nøgle");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update uth_audit set user_id = null", "delete from uth_audit",
			"delete from uth_audit_chain", "update uth_audit_seal set nr = 7", "delete from uth_audit_seal",
			"truncate uth_audit", "truncate uth_audit_chain", "truncate uth_audit_seal" })
	void evenTheOwnerIsHindered(String change) {
		assertThatThrownBy(() -> this.log.database.sql(change).update()).isInstanceOf(DataAccessException.class)
			.rootCause()
			.hasMessageContaining("never changed");
		assertThat(this.log.broken()).isEmpty();
	}

	private void cutWithCounter(int last) {
		this.log.force("delete from uth_audit where seq > " + last);
		this.log.force("update uth_audit_chain set seq = %1$d, hash = (select hash from uth_audit where seq = %1$d)"
			.formatted(last));
	}

}
