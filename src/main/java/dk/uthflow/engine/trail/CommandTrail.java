package dk.uthflow.engine.trail;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import dk.uthflow.audit.Deed;
import dk.uthflow.audit.Trail;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Has every command of the engine leave its trace, whoever gave it: Tasklist, Cockpit,
 * the REST interface, our own code or a job. It looks not at the command's kind but at
 * what the engine loaded for it: a case that a user's command loaded was seen, and one
 * that a command changed was changed.
 */
class CommandTrail extends CommandInterceptor {

	private static final ThreadLocal<Set<String>> SAID = new ThreadLocal<>();

	private final ObjectProvider<Trail> trail;

	private final CasesOfEngine cases;

	CommandTrail(ObjectProvider<Trail> trail, CasesOfEngine cases) {
		this.trail = trail;
		this.cases = cases;
	}

	static void said(String caseNumber) {
		if (SAID.get() != null) {
			SAID.get().add(caseNumber);
		}
	}

	static boolean isSaid(String caseNumber) {
		return SAID.get() != null && SAID.get().contains(caseNumber);
	}

	/** A command within a command is part of it. */
	@Override
	public <T> T execute(Command<T> command) {
		if (SAID.get() != null) {
			return this.next.execute(command);
		}
		SAID.set(new HashSet<>());
		try {
			T result = this.next.execute(command);
			leaveTrace(Context.getCommandContext(), result);
			return result;
		}
		catch (AuthorizationException ex) {
			this.trail.getObject().refused(this.cases.of(Touched.by(Context.getCommandContext())));
			throw ex;
		}
		finally {
			SAID.remove();
		}
	}

	private void leaveTrace(CommandContext context, Object result) {
		Touched touched = Touched.by(context);
		Set<String> changed = new TreeSet<>(this.cases.of(touched.changed()));
		changed.removeAll(SAID.get());
		if (!changed.isEmpty()) {
			this.trail.getObject().did(Deed.CHANGED, changed);
		}
		SortedSet<String> deployed = touched.deployed();
		if (!deployed.isEmpty()) {
			this.trail.getObject().did(Deed.MODEL_DEPLOYED, List.of(), String.join(" ", deployed));
		}
		boolean looksUp = context.getAuthenticatedUserId() != null && SAID.get().isEmpty() && changed.isEmpty();
		if (looksUp) {
			Set<String> told = this.cases.in(result);
			Set<String> seen = new TreeSet<>(this.cases.of(touched));
			seen.addAll(told);
			if (!seen.isEmpty()) {
				// what a case consists of may come as a list too
				boolean isList = result instanceof Collection && !told.isEmpty();
				this.trail.getObject().shown(isList ? Deed.LISTED : Deed.READ, seen, null);
			}
		}
	}

}
