package dk.uthflow.modelguard;

import org.junit.jupiter.api.Test;

import static dk.uthflow.modelguard.GuardAssert.accepts;
import static dk.uthflow.modelguard.GuardAssert.refuses;

class ReceiversClosingTests {

	private static final String RULE = "Initialmodtager afslutter kun det afviste";

	private static final String UNLESS_REJECTED = "${beslutning == 'afvis' ? roles.at('dpsInitialmodtager,dpsDecentralSagsbehandler', lokation) : roles.at('dpsDecentralSagsbehandler', lokation)}";

	@Test
	void anInitialmodtagerMayBeAskedAgainBeforeOneWhoHandlesTheCase() {
		accepts(Guard.withChanged("uth.bpmn", "sourceRef=\"handlingGateway\" targetRef=\"retur\"",
				"sourceRef=\"handlingGateway\" targetRef=\"tilModtagelse\""));
	}

	@Test
	void butHandlesNoCaseThemselves() {
		refuses(Guard.withChanged("uth.bpmn", UNLESS_REJECTED, "${roles.at('dpsInitialmodtager', lokation)}",
				"\"${roles.at('dpsDecentralSagsbehandler', lokation)}\"",
				"\"${roles.at('dpsDecentralSagsbehandler,dpsInitialmodtager', lokation)}\""), RULE,
				"initialmodtagelse");
	}

	@Test
	void norAnonymisesAndClosesOneThatIsNotRejected() {
		refuses(Guard.withChanged("uth.bpmn", UNLESS_REJECTED, "${roles.at('dpsInitialmodtager', lokation)}"), RULE,
				"anonymisering");
	}

	@Test
	void whatIsLikeARejectionIsNone() {
		refuses(Guard.withChanged("uth.bpmn", "${beslutning == 'afvis'}", "${beslutning != 'tildel'}",
				"sourceRef=\"tilAnonymisering\" targetRef=\"anonymisering\"",
				"sourceRef=\"tilAnonymisering\" targetRef=\"fjernIdentitet\""), RULE, "initialmodtagelse");
	}

}
