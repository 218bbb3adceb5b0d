package dk.uthflow.access.matrix;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.uthflow.access.Role;

/**
 * The table of who may call what. Every endpoint of the running application must stand
 * here: a line for each, {@code {}} for what the path takes, the first line that fits
 * counts. {@code /**} also stands for all paths below; use it for what is nobody's.
 */
final class ClassifiedEndpoints {

	private static final String ENGINE = "/camunda/api/engine/engine/{}";

	private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/{}";

	private static final Map<String, Set<Reader>> WHO = Map.ofEntries(Map.entry("everyone", everyone((reader) -> true)),
			Map.entry("logged-in", everyone(Reader::isLoggedIn)),
			Map.entry("caseworkers",
					with(Role.INITIALMODTAGER, Role.DECENTRAL_SAGSBEHANDLER, Role.PRIVATLEVERANDOR,
							Role.PLANADMINISTRATOR)),
			Map.entry("operator", with(Role.DRIFTSOPERATOER)),
			Map.entry("caseworkers+operator",
					with(Role.INITIALMODTAGER, Role.DECENTRAL_SAGSBEHANDLER, Role.PRIVATLEVERANDOR,
							Role.PLANADMINISTRATOR, Role.DRIFTSOPERATOER)),
			Map.entry("overseers", with(Role.KOMMUNE_AABNESAGER, Role.REGION_AABNESAGER)),
			Map.entry("watchers", with(Role.VOGTER)),
			Map.entry("searchers", with(Role.INITIALMODTAGER, Role.DECENTRAL_SAGSBEHANDLER)),
			Map.entry("extractors", with(Role.DECENTRAL_SAGSBEHANDLER)),
			Map.entry("planners", with(Role.PLANADMINISTRATOR)), Map.entry("process-owner", with(Role.PROCESEJER)),
			Map.entry("model-readers", with(Role.PROCESEJER, Role.DRIFTSOPERATOER)),
			Map.entry("controllers", with(Role.KONTROLLANT)), Map.entry("nobody", Set.of()));

	private static final String TABLE = """
			everyone              NOTHING    GET /login
			everyone              SESSION    POST /login
			everyone              SESSION    POST /logout
			everyone              NOTHING    * /login/ingen-adgang
			everyone              NOTHING    * /login/utilgaengelig
			everyone              NOTHING    GET /rapporter
			everyone              NOTHING    GET /rapporter/skema
			everyone              NOTHING    GET /rapporter/patient
			everyone              NOTHING    GET /rapporter/patient/skema
			everyone              NOTHING    GET /rapporter/samle
			everyone              NOTHING    GET /rapporter/samle/skema
			everyone              NOTHING    GET,HEAD,POST,PUT,PATCH,DELETE /api/rapporter
			everyone              OWN        GET,POST /kvittering
			everyone              OWN        GET,POST /kvittering/svar
			everyone              NOTHING    GET,HEAD,POST,PUT,PATCH,DELETE /api/rapporter/patient
			everyone              NOTHING    GET,HEAD,POST,PUT,PATCH,DELETE /api/rapporter/samle
			everyone              OWN        POST /api/rapporter/bilag
			everyone              OWN        DELETE /api/rapporter/bilag/{}
			everyone              NOTHING    POST /api/rapporter/tjek
			everyone              OWN        GET,PUT,DELETE /api/rapporter/kladder/{}
			everyone              NOTHING    GET /api/sor
			everyone              NOTHING    GET /actuator/health
			everyone              NOTHING    GET /actuator/health/**

			logged-in             LIST       GET /
			logged-in             OWN        GET /velkommen
			logged-in             OWN        GET,POST /notifikationer
			logged-in             CASE       GET /sag/{}
			logged-in             CASE       GET /sag/{}/bilag/{}
			logged-in             CASE       GET,POST /sag/{}/giv
			logged-in             CASE       POST /sag/{}/beskeder
			logged-in             CASE       GET,POST /sag/{}/tilbagekald
			logged-in             CASE       POST /api/sager/{}/tilbagekald
			logged-in             NOTHING    GET /webjars/**
			logged-in             NOTHING    * /error

			overseers             LIST       GET /aabne-sager
			overseers             NOTHING    GET /aabne-sager/steder
			overseers             OWN        POST /aabne-sager/flyt
			overseers             OWN        GET /aabne-sager/flyt/{}
			overseers             OWN        GET /aabne-sager/flyt/{}/bekraeft
			overseers             OWN        GET /aabne-sager/flyt/{}/resultat
			overseers             OWN        POST /aabne-sager/flyt/{}/udfoer

			watchers              LIST       GET /nye-sager

			searchers             OWN        GET,POST /soeg
			searchers             NOTHING    GET /soeg/steder
			searchers             LIST       GET /soeg/{}
			searchers             OWN        POST /soeg/{}/gem
			searchers             OWN        POST /soeg/{}/slet
			extractors            EXPORT     GET /soeg/{}/udtraek.csv
			extractors            OWN        GET /soeg/{}/udtraek.xlsx

			logged-in             CASE       GET /sag/{}/anonymisering
			logged-in             CASE       POST /sag/{}/anonymisering/tag
			logged-in             CASE       POST /sag/{}/anonymisering/svar
			logged-in             CASE       POST /sag/{}/anonymisering/alle
			logged-in             CASE       POST /sag/{}/anonymisering/fjern
			logged-in             CASE       POST /sag/{}/anonymisering/tekst
			logged-in             CASE       POST /sag/{}/anonymisering/bilag/{}
			logged-in             CASE       POST /sag/{}/anonymisering/bilag/{}/erstat
			logged-in             CASE       POST /sag/{}/anonymisering/godkend
			logged-in             TASK       GET /api/opgaver/sagstid
			logged-in             CASE       GET /api/sager/{}/panel
			logged-in             CASE       GET /api/sager/{}/behandlere

			planners              OPERATION  GET /kvartalsopfoelgning
			logged-in             OPERATION  GET /kvartalsopfoelgning/{}/{}
			logged-in             OPERATION  GET /kvartalsopfoelgning/{}/{}/rapport.pdf
			logged-in             OPERATION  GET /kvartalsopfoelgning/{}/{}/tal.csv

			planners              OWN        GET,POST /planer
			planners              NOTHING    GET /planer/steder
			planners              OWN        GET /planer/ny
			planners              OWN        GET,POST /planer/{}
			planners              OWN        GET,POST /planer/{}/slet
			planners              OWN        POST /planer/{}/overtag

			controllers           OPERATION  GET /log
			controllers           OPERATION  GET /log/udtraek.csv
			controllers           OPERATION  GET /log/indsigt.pdf

			model-readers         NOTHING    GET /modeller
			model-readers         NOTHING    GET /modeller/{}/{}
			model-readers         NOTHING    GET /modeller/{}/{}/{}
			model-readers         NOTHING    GET /modeller/{}/{}/{}/fil
			process-owner         NOTHING    GET,POST /modeller/{}/{}/{}/tilbage
			process-owner         OPERATION  GET,POST /modeller/proces/{}/{}/flyt
			process-owner         OPERATION  POST /modeller/proces/{}/{}/flyt/proev
			process-owner         OPERATION  GET /modeller/flytning/{}
			process-owner         OPERATION  POST /modeller/flytning/{}/igen
			process-owner         OPERATION  POST /modeller/flytning/{}/opgiv

			process-owner         OPERATION  GET /frister
			operator              NOTHING    POST /api/sor/import
			nobody                NOTHING    GET /actuator
			nobody                NOTHING    GET /actuator/prometheus
			operator              OPERATION  GET /api/drift/overblik
			operator              OPERATION  POST /api/drift/fejl/igen

			caseworkers+operator  NOTHING    GET /camunda/lib/**
			caseworkers+operator  NOTHING    GET /camunda/assets/**
			caseworkers+operator  NOTHING    GET /camunda/favicon.ico
			caseworkers+operator  OWN        GET /camunda/api/admin/auth/user/{}
			everyone              SESSION    POST /camunda/api/admin/auth/user/{}/logout
			caseworkers+operator  NOTHING    GET /camunda/api/engine/engine
			caseworkers+operator  LIST       GET,POST ENGINE/task
			caseworkers+operator  COUNT      GET,POST ENGINE/task/count
			caseworkers           TASK       GET ENGINE/task/{}
			caseworkers           TASK       GET ENGINE/task/{}/form
			caseworkers           TASK       GET ENGINE/task/{}/form-variables
			caseworkers           TASK       GET ENGINE/task/{}/deployed-form
			caseworkers           TASK       GET ENGINE/task/{}/rendered-form
			caseworkers           TASK       GET ENGINE/task/{}/identity-links
			caseworkers           TASK       GET ENGINE/task/{}/comment
			caseworkers           TASK       GET ENGINE/task/{}/variables
			caseworkers           TASK       GET ENGINE/task/{}/variables/{}
			caseworkers           TASK       POST ENGINE/task/{}/claim
			caseworkers           TASK       POST ENGINE/task/{}/unclaim
			caseworkers           TASK       POST ENGINE/task/{}/assignee
			caseworkers           TASK       POST ENGINE/task/{}/submit-form
			caseworkers           TASK       POST ENGINE/task/{}/complete
			caseworkers           NOTHING    GET,OPTIONS ENGINE/filter
			caseworkers           NOTHING    GET ENGINE/filter/count
			caseworkers           NOTHING    GET,OPTIONS ENGINE/filter/{}
			caseworkers           LIST       GET,POST ENGINE/filter/{}/list
			caseworkers           COUNT      GET,POST ENGINE/filter/{}/count
			caseworkers+operator  NOTHING    GET ENGINE/process-definition
			caseworkers+operator  NOTHING    GET ENGINE/process-definition/count
			caseworkers+operator  NOTHING    GET ENGINE/process-definition/{}
			caseworkers+operator  NOTHING    GET ENGINE/process-definition/{}/xml
			caseworkers+operator  NOTHING    GET ENGINE/user/{}/profile
			caseworkers+operator  NOTHING    OPTIONS ENGINE/user
			caseworkers+operator  NOTHING    GET,POST,OPTIONS ENGINE/group
			caseworkers+operator  NOTHING    GET ENGINE/group/count
			caseworkers+operator  OWN        GET ENGINE/identity/groups
			caseworkers+operator  OWN        GET ENGINE/authorization/check
			caseworkers+operator  NOTHING    OPTIONS ENGINE/authorization
			caseworkers+operator  OPERATION  GET ENGINE/history/user-operation
			caseworkers+operator  OPERATION  GET ENGINE/history/user-operation/count
			caseworkers+operator  NOTHING    GET ENGINE/version
			caseworkers+operator  NOTHING    GET ENGINE/telemetry/configuration

			nobody                NOTHING    GET ENGINE/process-instance/{}/variables
			nobody                NOTHING    GET ENGINE/process-instance/{}/variables/**
			nobody                NOTHING    GET ENGINE/process-instance/{}/comment
			nobody                NOTHING    GET ENGINE/execution/{}/localVariables
			nobody                NOTHING    GET ENGINE/execution/{}/localVariables/**
			nobody                NOTHING    GET ENGINE/variable-instance/{}/data
			operator              OPERATION  GET ENGINE/process-definition/**
			operator              OPERATION  GET ENGINE/process-instance
			operator              OPERATION  GET ENGINE/process-instance/**
			operator              OPERATION  GET ENGINE/execution
			operator              OPERATION  GET ENGINE/execution/**
			operator              OPERATION  GET ENGINE/variable-instance
			operator              OPERATION  GET ENGINE/variable-instance/**
			operator              OPERATION  GET ENGINE/event-subscription
			operator              OPERATION  GET ENGINE/event-subscription/**
			operator              OPERATION  GET ENGINE/incident
			operator              OPERATION  GET ENGINE/incident/**
			operator              OPERATION  GET ENGINE/job
			operator              OPERATION  GET ENGINE/job/**
			operator              OPERATION  GET ENGINE/job-definition
			operator              OPERATION  GET ENGINE/job-definition/**
			operator              OPERATION  GET ENGINE/external-task
			operator              OPERATION  GET ENGINE/external-task/**
			operator              OPERATION  GET ENGINE/decision-definition
			operator              OPERATION  GET ENGINE/decision-definition/**
			operator              OPERATION  GET ENGINE/case-definition
			operator              OPERATION  GET ENGINE/case-definition/**
			operator              OPERATION  GET ENGINE/decision-requirements-definition
			operator              OPERATION  GET ENGINE/decision-requirements-definition/**
			operator              OPERATION  GET ENGINE/deployment
			operator              OPERATION  GET ENGINE/deployment/**
			operator              OPERATION  GET ENGINE/batch
			operator              OPERATION  GET ENGINE/batch/**
			operator              OPERATION  GET ENGINE/metrics
			operator              OPERATION  GET ENGINE/metrics/**
			operator              OPERATION  GET ENGINE/history/activity-instance
			operator              OPERATION  GET ENGINE/history/activity-instance/**
			operator              OPERATION  GET ENGINE/history/batch
			operator              OPERATION  GET ENGINE/history/batch/**
			operator              OPERATION  GET ENGINE/history/cleanup/**
			operator              OPERATION  GET ENGINE/history/external-task-log
			operator              OPERATION  GET ENGINE/history/external-task-log/**
			operator              OPERATION  GET ENGINE/history/incident
			operator              OPERATION  GET ENGINE/history/incident/**
			operator              OPERATION  GET ENGINE/history/job-log
			operator              OPERATION  GET ENGINE/history/job-log/**
			operator              OPERATION  GET ENGINE/history/process-definition/**
			operator              OPERATION  GET ENGINE/history/process-instance
			operator              OPERATION  GET ENGINE/history/process-instance/**
			operator              OPERATION  GET ENGINE/history/task
			operator              OPERATION  GET ENGINE/history/task/**
			operator              OPERATION  POST ENGINE/process-instance
			operator              OPERATION  POST ENGINE/process-instance/count
			operator              OPERATION  POST ENGINE/execution
			operator              OPERATION  POST ENGINE/variable-instance
			operator              OPERATION  POST ENGINE/variable-instance/count
			operator              OPERATION  POST ENGINE/execution/count
			operator              OPERATION  POST ENGINE/job
			operator              OPERATION  POST ENGINE/job/count
			operator              OPERATION  POST ENGINE/job-definition
			operator              OPERATION  POST ENGINE/job-definition/count
			operator              OPERATION  POST ENGINE/external-task
			operator              OPERATION  POST ENGINE/external-task/count
			operator              OPERATION  POST ENGINE/history/job-log
			operator              OPERATION  POST ENGINE/history/job-log/count
			operator              OPERATION  PUT ENGINE/job/{}/retries
			operator              OPERATION  PUT ENGINE/job-definition/{}/retries
			operator              OPERATION  PUT ENGINE/process-definition/{}/suspended
			operator              OPERATION  PUT ENGINE/process-instance/{}/suspended
			operator              OPERATION  PUT ENGINE/job-definition/{}/suspended
			operator              OPERATION  * /camunda/api/cockpit/**
			caseworkers           NOTHING    GET /camunda/api/tasklist/**
			nobody                NOTHING    * /camunda/**
			nobody                NOTHING    * /engine-rest/**
			logged-in             NOTHING    GET /**
			""";

	private static final List<Line> LINES = TABLE.lines()
		.filter((line) -> !line.isBlank())
		.map((line) -> line.strip().split("\\s+", 4))
		.flatMap((cells) -> Arrays.stream(cells[2].split(","))
			.map((method) -> new Line(WHO.get(cells[0]), Touches.valueOf(cells[1]), method,
					cells[3].replace("ENGINE", ENGINE).replace("COCKPIT", COCKPIT))))
		.toList();

	private ClassifiedEndpoints() {
	}

	static Optional<Line> of(MappedEndpoint endpoint) {
		return LINES.stream().filter((line) -> line.fits(endpoint)).findFirst();
	}

	private static Set<Reader> with(Role... anyOf) {
		return everyone((reader) -> reader.isLoggedIn() && reader.has(anyOf));
	}

	private static Set<Reader> everyone(Predicate<Reader> who) {
		return Stream.of(Reader.values())
			.filter(who)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Reader.class)));
	}

	/**
	 * A line of the table.
	 *
	 * @param who who may call it
	 * @param touches what it has to do with cases
	 * @param method the method, or {@code *}
	 * @param path the path
	 */
	record Line(Set<Reader> who, Touches touches, String method, String path) {

		boolean fits(MappedEndpoint endpoint) {
			return (this.method.equals("*") || this.method.equals(endpoint.method())) && fits(endpoint.path());
		}

		private boolean fits(String other) {
			if (!this.path.endsWith("/**")) {
				return this.path.equals(other);
			}
			return other.equals(this.path) || other.startsWith(this.path.substring(0, this.path.length() - 2));
		}

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
