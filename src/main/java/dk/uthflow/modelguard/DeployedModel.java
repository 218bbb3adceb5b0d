package dk.uthflow.modelguard;

import java.time.ZonedDateTime;

/**
 * A version of a model as it was deployed.
 *
 * @param kind what it is
 * @param key its id in its file
 * @param name what it is called, or its id where it has no name
 * @param version counted from 1
 * @param id the engine's id of it
 * @param resource the file's name
 * @param deployedAt when, in Danish time
 * @param deployedBy the user, or null for the platform itself
 * @param note why, in the user's own words
 * @param running how many cases run on it; 0 for what no case runs on
 */
record DeployedModel(ModelKind kind, String key, String name, int version, String id, String resource,
		ZonedDateTime deployedAt, String deployedBy, String note, long running) {

	public String address() {
		return "/modeller/%s/%s".formatted(this.kind.path(), this.key);
	}

}
