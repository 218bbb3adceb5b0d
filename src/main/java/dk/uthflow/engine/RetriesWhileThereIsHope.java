package dk.uthflow.engine;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * What becomes of a job that failed: what its model says, but for a {@link HopelessJob}.
 */
class RetriesWhileThereIsHope extends DefaultJobRetryCmd {

	RetriesWhileThereIsHope(String jobId, Throwable exception) {
		super(jobId, exception);
	}

	@Override
	public Object execute(CommandContext context) {
		JobEntity job = getJob();
		if (job == null || !isHopeless(this.exception)) {
			return super.execute(context);
		}
		logException(job);
		job.setRetries(0);
		job.unlock();
		return null;
	}

	private static boolean isHopeless(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof HopelessJob) {
				return true;
			}
		}
		return false;
	}

}
