package dk.uthflow.access.candidacy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dk.uthflow.access.Directory;
import dk.uthflow.access.DirectoryUnavailable;
import dk.uthflow.access.Person;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Users by their exact ids. Every other question is answered with nobody: the directory
 * is not there to be leafed through.
 */
class DirectoryUserQuery extends UserQueryImpl {

	private final transient Directory directory;

	DirectoryUserQuery(Directory directory) {
		this.directory = directory;
	}

	@Override
	public long executeCount(CommandContext command) {
		return executeList(command, null).size();
	}

	@Override
	public List<User> executeList(CommandContext command, Page page) {
		boolean asksMore = Stream
			.of(this.firstName, this.firstNameLike, this.lastName, this.lastNameLike, this.email, this.emailLike,
					this.groupId, this.procDefId, this.tenantId)
			.anyMatch(Objects::nonNull);
		if (asksMore) {
			return List.of();
		}
		Stream<String> asked = (this.ids != null) ? Stream.of(this.ids) : Stream.ofNullable(this.id);
		return asked.filter((userId) -> this.id == null || this.id.equals(userId))
			.distinct()
			.flatMap((userId) -> person(userId).stream())
			.map(DirectoryUserQuery::user)
			.toList();
	}

	private Optional<Person> person(String userId) {
		try {
			return this.directory.person(userId).filter((person) -> person.id().equals(userId));
		}
		catch (DirectoryUnavailable ex) {
			return Optional.empty();
		}
	}

	private static User user(Person person) {
		UserEntity user = new UserEntity(person.id());
		user.setFirstName(person.givenName());
		user.setLastName(person.familyName());
		return user;
	}

}
