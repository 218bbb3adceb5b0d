package dk.uthflow.intake;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

import dk.uthflow.UthflowApplication;
import dk.uthflow.testing.Browser;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The command that measures after how many seconds somebody with a slow network can write
 * in the first field of a page for reporting, on a first visit. The README says how to
 * call it.
 */
public final class SlowNetwork {

	private static final double MOST_SECONDS = 3;

	private SlowNetwork() {
	}

	public static void main(String[] args) throws Exception {
		FileSystemUtils.deleteRecursively(Path.of("target/slow-network"));
		boolean inTime = true;
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(UthflowApplication.class)
			.run("--uthflow.data-dir=target/slow-network", "--server.port=0"); Browser browser = Browser.start()) {
			String address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
			// the first of all waits for the server to warm up
			FirstVisit.to(browser, address + "/rapporter");
			for (String path : List.of("/rapporter", "/rapporter/patient", "/rapporter/samle")) {
				FirstVisit visit = FirstVisit.bySlowNetwork(browser, address + path);
				inTime &= visit.seconds() <= MOST_SECONDS;
				System.out.printf(
						"%s: første felt kan udfyldes efter %.1f s (1,6 Mbit/s, 150 ms); %d bytes, %d kald, %d efter hinanden%n",
						path, visit.seconds(), visit.bytes(), visit.requests(), visit.trips());
			}
			System.out.printf("Belastning %.1f på %d kerner%n",
					ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
					Runtime.getRuntime().availableProcessors());
		}
		System.exit(inTime ? 0 : 1);
	}

}
