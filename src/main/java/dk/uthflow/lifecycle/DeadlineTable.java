package dk.uthflow.lifecycle;

import java.util.List;
import java.util.Optional;

import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The table of deadlines as it is deployed now. A row that is missing or makes no sense
 * is answered by the law's 90 days: no case loses its deadline to a mistake in the table.
 */
@Component
class DeadlineTable {

	static final String DECISION = "frister";

	private static final Logger log = LoggerFactory.getLogger(DeadlineTable.class);

	private final SorUnits units;

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	DeadlineTable(SorUnits units, ObjectProvider<ProcessEngineConfigurationImpl> engine) {
		this.units = units;
		this.engine = engine;
	}

	/** The row for the organisation that the location lies under. */
	DeadlineRule at(String location) {
		return this.engine.getObject()
			.getCommandExecutorTxRequired()
			.execute(
					(context) -> context.getSession(RulesOfCommand.class).at(location, (place) -> read(kindAt(place))));
	}

	DeadlineRule of(OrganisationKind kind) {
		return this.engine.getObject().getCommandExecutorTxRequired().execute((context) -> read(kind));
	}

	/**
	 * What fails here is caught here: it must not spoil the transaction it happens in.
	 */
	private DeadlineRule read(OrganisationKind kind) {
		try {
			List<DmnDecisionRuleResult> rows = evaluate(kind);
			if (!rows.isEmpty()) {
				return rule(rows.get(0));
			}
			log.error("Tabellen frister siger intet om {}: lovens 90 dage gælder", kind.word());
		}
		catch (RuntimeException ex) {
			log.error("Tabellen frister kan ikke bruges om {}: lovens 90 dage gælder ({})", kind.word(),
					ex.getMessage());
		}
		return DeadlineRule.STATUTORY;
	}

	private List<DmnDecisionRuleResult> evaluate(OrganisationKind kind) {
		ProcessEngineConfigurationImpl configuration = this.engine.getObject();
		DecisionDefinition latest = configuration.getDeploymentCache()
			.findDeployedLatestDecisionDefinitionByKey(DECISION);
		VariableMap input = Variables.putValue("organisation", kind.word());
		return List.copyOf(configuration.getDmnEngine().evaluateDecisionTable((DmnDecision) latest, input));
	}

	private static DeadlineRule rule(DmnDecisionRuleResult row) {
		return new DeadlineRule(days(row, "paamindelse"), names(row, "paamindelseTil"), days(row, "advarsel"),
				names(row, "advarselTil"), days(row, "alarm"), names(row, "alarmTil"), days(row, "gentagelse"));
	}

	private static int days(DmnDecisionRuleResult row, String column) {
		if (row.getEntry(column) instanceof Number days) {
			return days.intValue();
		}
		throw new IllegalArgumentException("kolonnen " + column + " er ikke et antal dage");
	}

	private static List<String> names(DmnDecisionRuleResult row, String column) {
		return (row.getEntry(column) instanceof String text) ? DeadlineRule.names(text) : List.of();
	}

	private OrganisationKind kindAt(String location) {
		return this.units.find(SorId.of(location))
			.flatMap((unit) -> root(unit))
			.map((root) -> OrganisationKind.of(root.ownerKind()))
			.orElse(OrganisationKind.ANDEN);
	}

	private Optional<SorUnit> root(SorUnit unit) {
		return unit.path().root().equals(unit.id()) ? Optional.of(unit) : this.units.find(unit.path().root());
	}

}
