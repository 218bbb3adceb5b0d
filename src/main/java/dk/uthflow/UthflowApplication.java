package dk.uthflow;

import dk.uthflow.audit.VerifyAudit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts uthflow: case management for utilsigtede hændelser.
 */
@SpringBootApplication
public class UthflowApplication {

	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals(VerifyAudit.NAME)) {
			System.exit(VerifyAudit.run(args));
		}
		SpringApplication.run(UthflowApplication.class, args);
	}

}
