package dk.uthflow.lifecycle;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dk.uthflow.cases.CaseNumber;
import dk.uthflow.cases.CaseStatus;
import dk.uthflow.cases.CaseWork;
import dk.uthflow.cases.HeldCase;
import dk.uthflow.cases.NotMoved;
import dk.uthflow.cases.NotMoved.Reason;
import dk.uthflow.sor.DemoUnits;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ProcessTest
class CaseMovesTests {

	@Autowired
	private CaseFixtures cases;

	@Autowired
	private CaseWork work;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@ParameterizedTest
	@ValueSource(strings = { "kaja", "ivan" })
	void aCaseIsGivenToAnotherByThoseWhoOverseeItsPlace(String giver) {
		CaseNumber number = handledBy("dan");

		this.work.giveToPerson(new HeldCase(number, "dan"), "britt", giver);

		assertHandler(number, "britt");
		this.cases.finish("britt", number);
		assertThat(this.cases.record(number).status()).isEqualTo(CaseStatus.ANONYMISERING);
		assertHandler(number, "britt");
	}

	@Test
	void aCaseGoesBackToTheLocationsGroupWhoseMembersCanTakeItAgain() {
		CaseNumber number = handledBy("dan");

		this.work.giveToGroup(new HeldCase(number, "dan"), "kaja");

		assertHandler(number, null);
		this.cases.finish("britt", number);
		assertHandler(number, "britt");
	}

	@Test
	void aCaseThatIsBeingAnonymisedIsGivenAwayToo() {
		CaseNumber number = handledBy("dan");
		this.cases.finish("dan", number);

		this.work.giveToPerson(new HeldCase(number, "dan"), "ida", "kaja");

		assertHandler(number, "ida");
		this.cases.anonymise("ida", number);
		assertThat(this.cases.record(number).handler()).isEqualTo("ida");
	}

	@Test
	void aUserIdIsKeptAsTheDirectorySpellsIt() {
		CaseNumber number = handledBy("dan");

		this.work.giveToPerson(new HeldCase(number, "dan"), "BRITT", "kaja");

		assertHandler(number, "britt");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "rikke", "ane", "dan", "britt", "sol", "vagn", "pia", "drift", "ingen-saadan" })
	void nobodyElseGivesACaseAway(String other) {
		CaseNumber number = handledBy("dan");

		assertRefused(Reason.NO_RIGHT, () -> this.work.giveToPerson(new HeldCase(number, "dan"), "britt", other));
		assertRefused(Reason.NO_RIGHT, () -> this.work.giveToGroup(new HeldCase(number, "dan"), other));
		assertHandler(number, "dan");
	}

	@Test
	void aCaseThatDoesNotExistIsRefusedLikeOneThatIsNotOnes() {
		HeldCase none = new HeldCase(new CaseNumber("2020-999999"), null);

		assertRefused(Reason.NO_RIGHT, () -> this.work.giveToGroup(none, "kaja"));
		assertRefused(Reason.NO_RIGHT, () -> this.work.callBack(none, "ivan"));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "rune, has no role in this municipality", "ivan, receives and does not handle",
			"pia, handles no cases", "ingen-saadan, is in no directory" })
	void aPersonWhoseRolesDoNotReachTheCaseDoesNotGetIt(String person, String because) {
		CaseNumber number = handledBy("dan");

		NotMoved refused = assertRefused(Reason.NO_ROLE_THERE,
				() -> this.work.giveToPerson(new HeldCase(number, "dan"), person, "kaja"));

		assertThat(refused).hasMessageContaining("har ingen rolle, der når sagens lokation");
		assertHandler(number, "dan");
	}

	@Test
	void aPrivateProviderOfTheMunicipalityGetsACaseButNotARejectedOnesAnonymisation() {
		CaseNumber handled = handledBy("dan");
		this.work.giveToPerson(new HeldCase(handled, "dan"), "sol", "kaja");
		assertHandler(handled, "sol");

		CaseNumber rejected = this.cases.report(DemoUnits.BROVST);
		this.cases.reject("ivan", rejected);
		assertRefused(Reason.NO_ROLE_THERE, () -> this.work.giveToPerson(new HeldCase(rejected, null), "sol", "kaja"));
		assertHandler(rejected, null);
	}

	@Test
	void aCaseThatSomebodyTookMeanwhileStaysWithThem() {
		CaseNumber number = handledBy("dan");
		this.work.giveToPerson(new HeldCase(number, "dan"), "britt", "ivan");

		NotMoved refused = assertRefused(Reason.TAKEN_MEANWHILE,
				() -> this.work.giveToPerson(new HeldCase(number, "dan"), "ida", "kaja"));

		assertThat(refused).hasMessage("Sagen er i mellemtiden gået til Britt Andersen");
		assertRefused(Reason.TAKEN_MEANWHILE, () -> this.work.giveToGroup(new HeldCase(number, "dan"), "kaja"));
		assertRefused(Reason.TAKEN_MEANWHILE, () -> this.work.callBack(new HeldCase(number, "dan"), "ivan"));
		assertHandler(number, "britt");
	}

	@Test
	void aCaseThatHasItsReceiverAlreadyIsLeftAlone() {
		CaseNumber number = handledBy("dan");

		NotMoved refused = assertRefused(Reason.ALREADY_THERE,
				() -> this.work.giveToPerson(new HeldCase(number, "britt"), "dan", "kaja"));

		assertThat(refused).hasMessage("Dan Kristensen har allerede sagen");
	}

	@Test
	void aCaseThatMovedOnIsLeftAlone() {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);

		NotMoved refused = assertRefused(Reason.MOVED_ON,
				() -> this.work.giveToPerson(new HeldCase(number, null), "dan", "kaja"));
		assertThat(refused).hasMessage("Sagen er nu i indbakken");
		assertRefused(Reason.ALREADY_THERE, () -> this.work.callBack(new HeldCase(number, null), "ivan"));

		this.cases.assign("ivan", number, "dan");
		this.cases.finish("dan", number);
		assertRefused(Reason.MOVED_ON, () -> this.work.callBack(new HeldCase(number, "dan"), "ivan"));
	}

	@Test
	void aCaseOnHoldIsLeftAlone() {
		CaseNumber number = handledBy("dan");
		String process = this.cases.process(number).getId();
		this.runtime.suspendProcessInstanceById(process);

		assertRefused(Reason.ON_HOLD, () -> this.work.giveToGroup(new HeldCase(number, "dan"), "kaja"));
		assertRefused(Reason.ON_HOLD, () -> this.work.callBack(new HeldCase(number, "dan"), "ivan"));

		this.runtime.activateProcessInstanceById(process);
		assertHandler(number, "dan");
	}

	@Test
	void ofTwoWhoGiveTheSameCaseAwayAtOnceOneDoesSo() throws Exception {
		for (int round = 0; round < 10; round++) {
			CaseNumber number = handledBy("dan");
			CyclicBarrier start = new CyclicBarrier(2);
			ExecutorService both = Executors.newFixedThreadPool(2);
			try {
				List<Future<Object>> answers = List.of(both.submit(give(number, "britt", "kaja", start)),
						both.submit(give(number, "ida", "ivan", start)));
				List<Object> given = List.of(answers.get(0).get(), answers.get(1).get());
				assertThat(given).containsOnlyOnce(Reason.TAKEN_MEANWHILE);
				assertHandler(number,
						(String) given.stream().filter(String.class::isInstance).findFirst().orElseThrow());
			}
			finally {
				both.shutdown();
			}
		}
	}

	@Test
	void ofOneWhoClaimsAndOneWhoGivesAwayAtOnceTheRecordTellsWhoHasIt() throws Exception {
		for (int round = 0; round < 10; round++) {
			CaseNumber number = this.cases.report(DemoUnits.BROVST);
			this.cases.assign("ivan", number);
			String task = this.cases.task(number).getId();
			CyclicBarrier start = new CyclicBarrier(2);
			ExecutorService both = Executors.newFixedThreadPool(2);
			try {
				Future<Object> given = both.submit(() -> {
					start.await();
					return attempt(new HeldCase(number, null), "ida", "kaja");
				});
				Future<?> claimed = both.submit(() -> {
					start.await();
					try {
						this.tasks.claim(task, "britt");
					}
					catch (RuntimeException ex) {
						return "not claimed";
					}
					return "britt";
				});
				assertThat(List.of(given.get(), claimed.get())).isIn(List.of("ida", "not claimed"),
						List.of(Reason.TAKEN_MEANWHILE, "britt"));
				assertThat(this.cases.record(number).handler()).isEqualTo(this.cases.task(number).getAssignee())
					.isEqualTo(given.get().equals("ida") ? "ida" : "britt");
			}
			finally {
				both.shutdown();
			}
		}
	}

	private Callable<Object> give(CaseNumber number, String person, String giver, CyclicBarrier start) {
		return () -> {
			start.await();
			return attempt(new HeldCase(number, "dan"), person, giver);
		};
	}

	private Object attempt(HeldCase held, String person, String giver) {
		try {
			this.work.giveToPerson(held, person, giver);
			return person;
		}
		catch (NotMoved ex) {
			return ex.reason();
		}
	}

	private CaseNumber handledBy(String person) {
		CaseNumber number = this.cases.report(DemoUnits.BROVST);
		this.cases.assign("ivan", number, person);
		return number;
	}

	private static NotMoved assertRefused(Reason reason, Runnable move) {
		NotMoved[] refused = new NotMoved[1];
		assertThatExceptionOfType(NotMoved.class).isThrownBy(move::run).satisfies((ex) -> {
			assertThat(ex.reason()).isEqualTo(reason);
			refused[0] = ex;
		});
		return refused[0];
	}

	private void assertHandler(CaseNumber number, String person) {
		assertThat(this.cases.task(number).getAssignee()).isEqualTo(person);
		assertThat(this.cases.record(number).handler()).isEqualTo(person);
		assertThat(this.cases.record(number).values().get("sagsbehandler")).isEqualTo(person);
		assertThat(this.runtime.getVariable(this.cases.process(number).getId(), "sagsbehandler")).isEqualTo(person);
	}

}
