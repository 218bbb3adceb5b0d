package dk.uthflow.lifecycle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dk.uthflow.access.AsSystem;
import dk.uthflow.cases.CaseRecord;
import dk.uthflow.cases.Cases;
import dk.uthflow.cases.Place;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnits;
import dk.uthflow.sor.UnitsRescoped;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When units move or merge, their open cases and tasks move with them, in the same
 * transaction. Closed cases follow a unit that moves, as who may see them follows from
 * where the unit lies; those of a unit that was merged stay where they happened.
 */
@Component
class CaseRescoping {

	private final Cases cases;

	private final SorUnits units;

	private final RuntimeService runtime;

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	private final AsSystem asSystem;

	CaseRescoping(Cases cases, SorUnits units, RuntimeService runtime,
			ObjectProvider<ProcessEngineConfigurationImpl> engine, AsSystem asSystem) {
		this.cases = cases;
		this.units = units;
		this.runtime = runtime;
		this.engine = engine;
		this.asSystem = asSystem;
	}

	@EventListener
	void on(UnitsRescoped event) {
		event.moved()
			.forEach((id, old) -> this.units.find(id).ifPresent((unit) -> this.cases.closedFollow(old, unit.path())));
		Set<SorId> affected = new HashSet<>(event.units());
		affected.addAll(event.replaced().keySet());
		if (affected.isEmpty()) {
			return;
		}
		List<CaseRecord> open = this.cases.openAt(affected);
		open.forEach((found) -> {
			SorId now = event.replaced().getOrDefault(found.path().unit(), found.path().unit());
			this.units.find(now).ifPresent((unit) -> this.asSystem.run(() -> move(found, Place.of(unit))));
		});
	}

	private void move(CaseRecord found, Place place) {
		this.cases.move(found.number(), place);
		this.runtime.setVariable(found.processInstanceId(), CaseVariables.LOCATION, place.path().unit().value());
		this.runtime.setVariable(found.processInstanceId(), CaseVariables.LOCATION_NAME, place.name());
		this.engine.getObject()
			.getCommandExecutorTxRequired()
			.execute(new RewriteCandidates(found.processInstanceId()));
	}

}
