package dk.uthflow.cases.search;

import java.time.Duration;
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

	static final Duration PAGE_LIMIT = Duration.ofSeconds(5);

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	SearchTransaction(PlatformTransactionManager transactions, JdbcClient jdbc) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.jdbc = jdbc;
	}

	/**
	 * @param limit how long one query may take
	 * @throws SearchTooLong when one takes longer
	 */
	<T> T within(Duration limit, Supplier<T> work) {
		try {
			return this.transaction.execute((status) -> {
				// compiling a plan would take longer than running it, and each is made
				// for its very question
				this.jdbc.sql("""
						select set_config('jit', 'off', true), set_config('work_mem', '32MB', true),
							set_config('plan_cache_mode', 'force_custom_plan', true),
							set_config('statement_timeout', :millis, true)""")
					.param("millis", String.valueOf(limit.toMillis()))
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
