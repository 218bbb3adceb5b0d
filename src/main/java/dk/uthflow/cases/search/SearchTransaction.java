package dk.uthflow.cases.search;

import java.util.function.Supplier;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transaction of a search: reads one state of the database, changes nothing, and has
 * settings and a time limit of its own.
 */
@Component
class SearchTransaction {

	private static final int PAGE_MILLIS = 10_000;

	private static final int EXTRACT_MILLIS = 3_600_000;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	SearchTransaction(PlatformTransactionManager transactions, JdbcClient jdbc) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.jdbc = jdbc;
	}

	/**
	 * @throws SearchTooLong when it is not done in the time that a page may take
	 */
	<T> T page(Supplier<T> work) {
		return within(PAGE_MILLIS, work);
	}

	/**
	 * @throws SearchTooLong when it is not done in the time that an extract may take
	 */
	void extract(Runnable work) {
		within(EXTRACT_MILLIS, () -> {
			work.run();
			return null;
		});
	}

	/**
	 * Compiling the plan would take longer than running it, and the plan must be made for
	 * the very question: how common its words are decides.
	 */
	private <T> T within(int millis, Supplier<T> work) {
		try {
			return this.transaction.execute((status) -> {
				this.jdbc.sql("""
						select set_config('jit', 'off', true), set_config('work_mem', '32MB', true),
							set_config('plan_cache_mode', 'force_custom_plan', true),
							set_config('statement_timeout', :millis, true)""")
					.param("millis", String.valueOf(millis))
					.query()
					.singleRow();
				return work.get();
			});
		}
		catch (QueryTimeoutException ex) {
			throw new SearchTooLong(ex);
		}
	}

}
