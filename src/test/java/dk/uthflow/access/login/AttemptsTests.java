package dk.uthflow.access.login;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptsTests {

	private final AtomicLong now = new AtomicLong();

	private final Attempts attempts = new Attempts(new TimeMeter() {

		@Override
		public long currentTimeNanos() {
			return AttemptsTests.this.now.get();
		}

		@Override
		public boolean isWallClockBased() {
			return false;
		}

	});

	@Test
	void afterFiveFailuresAnAccountIsSlowedAtThatAddress() {
		fail("ivan", "10.0.0.1", 5);
		assertThat(this.attempts.take("ivan", "10.0.0.1")).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(20));
		assertThat(this.attempts.take(" IVAN ", "10.0.0.1")).as("however it is typed").isPositive();
		assertThat(this.attempts.take("dan", "10.0.0.1")).as("others at the address").isZero();
	}

	@Test
	void theRealUserIsNotLockedOutFromElsewhere() {
		fail("ivan", "10.0.0.1", 5);
		assertThat(this.attempts.take("ivan", "10.0.0.2")).isZero();
	}

	@Test
	void afterAWhileOneMayTryAgain() {
		fail("ivan", "10.0.0.1", 5);
		this.now.addAndGet(Duration.ofSeconds(20).toNanos());
		assertThat(this.attempts.take("ivan", "10.0.0.1")).isZero();
		assertThat(this.attempts.take("ivan", "10.0.0.1")).isPositive();
	}

	@Test
	void aLogInThatSucceedsForgetsTheFailures() {
		fail("ivan", "10.0.0.1", 4);
		assertThat(this.attempts.take("ivan", "10.0.0.1")).isZero();
		this.attempts.giveBack("ivan", "10.0.0.1");
		fail("ivan", "10.0.0.1", 5);
	}

	@Test
	void anAddressThatTriesManyAccountsIsSlowedAsAWhole() {
		for (int account = 0; account < 100; account++) {
			fail("bruger" + account, "10.0.0.1", 1);
		}
		assertThat(this.attempts.take("en til", "10.0.0.1")).isPositive();
		assertThat(this.attempts.take("en til", "10.0.0.2")).isZero();
	}

	private void fail(String account, String address, int times) {
		for (int attempt = 0; attempt < times; attempt++) {
			assertThat(this.attempts.take(account, address)).isZero();
		}
	}

}
