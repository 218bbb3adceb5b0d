package dk.uthflow.sor;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConcurrentImportTest {

	@Test
	void ofTwoNodesThatImportTheSameFileOneFindsItDone() throws Exception {
		Organisation here = Organisation.empty();
		Organisation there = Organisation.on(here.database, Map.of());
		Register register = new Register().owner(Register.id(1), "Region Nord", "Region");
		IntStream.range(2, 500).forEach((item) -> register.unit(Register.id(item), "Afsnit", Register.id(1)));
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		try {
			Callable<SorImportResult> first = () -> here.register(register);
			Callable<SorImportResult> second = () -> there.register(register);
			List<Future<SorImportResult>> results = nodes.invokeAll(List.of(first, second));
			assertThat(List.of(results.get(0).get(), results.get(1).get()))
				.containsExactlyInAnyOrder(new SorImportResult(499, 0, 0, 0, 0), new SorImportResult(0, 0, 0, 0, 499));
		}
		finally {
			nodes.shutdownNow();
		}
	}

	@Test
	void anImportOnOneNodeIsFoundByASearchOnTheOther() {
		Organisation here = Organisation.demo();
		Organisation there = Organisation.on(here.database, Map.of());
		assertThat(there.search("fortegården")).isEmpty();
		here.register(new Register().owner(Register.id(1), "Fortegården", "Privat"));
		assertThat(there.search("fortegården")).containsExactly("Fortegården");
	}

}
