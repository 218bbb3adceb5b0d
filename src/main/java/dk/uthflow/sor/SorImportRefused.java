package dk.uthflow.sor;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A file that changed nothing, for the reasons given: at most {@value #MOST_PROBLEMS} of
 * them.
 */
public class SorImportRefused extends RuntimeException {

	static final int MOST_PROBLEMS = 20;

	private final transient List<Problem> problems;

	SorImportRefused(List<Problem> problems) {
		super(problems.stream()
			.map((problem) -> "linje %d: %s".formatted(problem.line(), problem.message()))
			.collect(Collectors.joining("; ", "Filen er afvist, intet er ændret. ", "")));
		this.problems = List.copyOf(problems);
	}

	public List<Problem> problems() {
		return this.problems;
	}

	/**
	 * What is wrong with a line.
	 *
	 * @param line the line's number in the file, the header's is 1
	 * @param message what is wrong, in Danish
	 */
	public record Problem(long line, String message) {

	}

}
