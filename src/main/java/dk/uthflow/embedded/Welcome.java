package dk.uthflow.embedded;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The last lines of a start: where things are, and who may log in.
 */
@Component
class Welcome {

	private final Settings settings;

	Welcome(Environment environment) {
		this.settings = new Settings(environment);
	}

	@EventListener
	@Order
	void ready(ApplicationReadyEvent event) {
		if (!(event.getApplicationContext() instanceof WebServerApplicationContext web)) {
			return;
		}
		String address = "http://localhost:" + web.getWebServer().getPort();
		StringBuilder text = new StringBuilder("""

				uthflow er klar
				  Rapportér en hændelse   %1$s/rapporter
				  Log ind                 %1$s/login
				  Tasklist                %1$s/camunda/app/tasklist/
				  Cockpit                 %1$s/camunda/app/cockpit/
				""".formatted(address));
		if (!this.settings.hasDatabase()) {
			text.append("  Database                indbygget, i ").append(this.settings.dataDirectory()).append('\n');
		}
		if (!this.settings.hasMail()) {
			text.append("  Mail                    til filer i ")
				.append(this.settings.dataDirectory().resolve("mail"))
				.append('\n');
		}
		if (!this.settings.hasDirectory()) {
			text.append("""
					  Demobrugere (adgangskode: demo)
					    ivan   initialmodtager, Jammerbugt Kommune
					    ida    initialmodtager, sagsbehandler og planadministrator, Jammerbugt Kommune
					    dan    sagsbehandler, Jammerbugt Kommune           britt  sagsbehandler, Brovst Plejecenter
					    sol    privatleverandør, Solgården                 birk   privatleverandør, Birkelse
					    kaja   åbne sager, Jammerbugt Kommune              vagn   vogter, Jammerbugt Kommune
					    pia    patientsikkerhedsmedarbejder, Jammerbugt    sus    superbruger, Jammerbugt
					    rikke  initialmodtager, Region Nordjylland         rune   sagsbehandler, Aalborg UH
					    ane    initialmodtager, Aalborg Kommune            seb    SEB-administrator, Jammerbugt
					    proces procesejer                                  drift  driftsoperatør
					    konrad kontrollant, Jammerbugt Kommune
					""");
		}
		System.out.println(text);
	}

}
