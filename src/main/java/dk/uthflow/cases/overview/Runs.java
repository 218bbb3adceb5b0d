package dk.uthflow.cases.overview;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.uthflow.access.PageWords;
import dk.uthflow.audit.Occasion;
import dk.uthflow.audit.Trail;
import dk.uthflow.cases.CaseWork;
import dk.uthflow.cases.HeldCase;
import dk.uthflow.cases.NotMoved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * The actions on many cases that people have chosen, are waiting for, or have just seen
 * the end of. They work in the background, each case in its own transaction; whoever
 * started one may close the page.
 */
@Component
class Runs implements DisposableBean {

	/** The most cases that one action takes. */
	static final int MOST_CASES = 1000;

	private static final Logger log = LoggerFactory.getLogger(Runs.class);

	private static final Duration KEPT = Duration.ofMinutes(30);

	private static final int MOST_CASES_KEPT = 200_000;

	private static final int AT_ONCE = 2;

	private static final int SECONDS_TO_STOP = 20;

	private final CaseWork work;

	private final Trail trail;

	private final PageWords words;

	private final Cache<String, Run> runs = Caffeine.newBuilder()
		.expireAfterAccess(KEPT)
		.maximumWeight(MOST_CASES_KEPT)
		.weigher((String token, Run run) -> run.cases().size())
		.build();

	private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE,
			new CustomizableThreadFactory("aabne-sager-"));

	private volatile boolean stopping;

	Runs(CaseWork work, Trail trail, PageWords words) {
		this.work = work;
		this.trail = trail;
		this.words = words;
	}

	/**
	 * Keeps what was chosen.
	 * @return the token that carries it out, once
	 */
	String prepare(String userId, List<HeldCase> cases, String backTo) {
		String token = UUID.randomUUID().toString();
		this.runs.put(token, new Run(userId, cases, backTo));
		return token;
	}

	/** The user's own run, for as long as it is kept. */
	Optional<Run> find(String userId, String token) {
		return Optional.ofNullable(this.runs.getIfPresent(token)).filter((run) -> run.userId().equals(userId));
	}

	/**
	 * Carries the run out, unless that has begun already. What is in its way is said in
	 * the language of who started it.
	 */
	void start(Run run, Receiver receiver) {
		if (run.begin(receiver)) {
			Occasion occasion = this.trail.occasion();
			Locale language = this.words.locale();
			this.workers.execute(() -> occasion.run(() -> carryOut(run, language)));
		}
	}

	private void carryOut(Run run, Locale language) {
		LocaleContextHolder.setLocale(language);
		try {
			run.cases().forEach((held) -> move(run, held));
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	private void move(Run run, HeldCase held) {
		try {
			if (this.stopping) {
				run.notMoved(held, this.words.say("move.stopped"));
				return;
			}
			if (run.receiver().isGroup()) {
				this.work.giveToGroup(held, run.userId());
			}
			else {
				this.work.giveToPerson(held, run.receiver().person(), run.userId());
			}
			run.moved();
		}
		catch (NotMoved ex) {
			if (ex.reason() == NotMoved.Reason.ALREADY_THERE) {
				run.alreadyThere();
			}
			else {
				run.notMoved(held, ex.getMessage());
			}
		}
		catch (RuntimeException ex) {
			log.error("Sag {} kunne ikke flyttes: {}", held.number(), ex.getClass().getName());
			run.notMoved(held, this.words.say("move.failed"));
		}
	}

	@Override
	public void destroy() throws InterruptedException {
		this.stopping = true;
		this.workers.shutdown();
		if (!this.workers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
			this.workers.shutdownNow();
		}
	}

}
