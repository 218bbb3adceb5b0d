package dk.uthflow.modelguard;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who deployed what and why, kept with the deployment: the engine itself keeps neither.
 */
@Component
class DeploymentLog {

	private final JdbcClient database;

	DeploymentLog(JdbcClient database) {
		this.database = database;
	}

	/**
	 * @param userId who deploys, or null for the platform itself
	 * @param note why, in their own words
	 */
	void add(String deploymentId, String userId, String note) {
		this.database.sql("insert into uth_deployment (deployment_id, deployed_by, note) values (?, ?, ?)")
			.params(deploymentId, userId, note)
			.update();
	}

}
