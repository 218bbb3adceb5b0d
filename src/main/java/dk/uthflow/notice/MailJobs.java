package dk.uthflow.notice;

/**
 * Makes jobs of mails, so that each is sent, tried again and shown to the operator as the
 * model {@code besked.bpmn} says.
 */
public interface MailJobs {

	/**
	 * In the caller's transaction, starts the job that ends in
	 * {@link Mails#send(String)}.
	 * @param key the mail's key
	 */
	void start(String key);

}
