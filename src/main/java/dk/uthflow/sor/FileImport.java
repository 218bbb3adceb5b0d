package dk.uthflow.sor;

/** How one type of file gets into the database, inside the caller's transaction. */
interface FileImport {

	SorFileType type();

	/**
	 * @throws SorImportRefused when the file is not as it should be
	 */
	SorImportResult run(SorFile file, SorSource source);

}
