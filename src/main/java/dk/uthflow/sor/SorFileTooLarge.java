package dk.uthflow.sor;

/** A file larger than the import was told to take. */
class SorFileTooLarge extends RuntimeException {

	SorFileTooLarge(long limit) {
		super("Filen er større end %d MB".formatted(limit / (1024 * 1024)));
	}

}
