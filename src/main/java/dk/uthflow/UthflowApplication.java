package dk.uthflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts uthflow: case management for utilsigtede hændelser.
 */
@SpringBootApplication
public class UthflowApplication {

	public static void main(String[] args) {
		SpringApplication.run(UthflowApplication.class, args);
	}

}
