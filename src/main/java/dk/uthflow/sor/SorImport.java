package dk.uthflow.sor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the organisation register up to date. A file is taken whole or not at all, in
 * one transaction; imports on several nodes run one after another; a file that was the
 * last one of its type changes nothing.
 */
@Service
public class SorImport {

	private final Map<SorFileType, FileImport> imports = new EnumMap<>(SorFileType.class);

	private final SorImportLog log;

	private final SorProperties settings;

	private final TransactionTemplate transaction;

	SorImport(List<FileImport> imports, SorImportLog log, SorProperties settings, TransactionTemplate transaction) {
		imports.forEach((fileImport) -> this.imports.put(fileImport.type(), fileImport));
		this.log = log;
		this.settings = settings;
		this.transaction = transaction;
	}

	/**
	 * Takes the register's file: units that it lacks are closed.
	 * @throws SorImportRefused when the file is not as it should be
	 */
	public SorImportResult register(InputStream file) {
		return run(SorFileType.REGISTER, SorSource.REGISTER, file, Long.MAX_VALUE);
	}

	/**
	 * Takes the file of units and the municipalities they lie in: units that it lacks go
	 * back to where the register has them.
	 * @throws SorImportRefused when the file is not as it should be
	 */
	public SorImportResult attachments(InputStream file) {
		return run(SorFileType.TILKNYTNINGER, SorSource.REGISTER, file, Long.MAX_VALUE);
	}

	/**
	 * Takes the file of units that were merged into others.
	 * @throws SorImportRefused when the file is not as it should be
	 */
	public SorImportResult replacements(InputStream file) {
		return run(SorFileType.ERSTATNINGER, SorSource.REGISTER, file, Long.MAX_VALUE);
	}

	/**
	 * @param limit the most bytes to take
	 * @throws SorFileTooLarge when there are more
	 */
	SorImportResult run(SorFileType type, SorSource source, InputStream in, long limit) {
		try (SorFile file = SorFile.receive(in, limit, this.settings.reading())) {
			return this.transaction.execute((status) -> run(type, source, file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private SorImportResult run(SorFileType type, SorSource source, SorFile file) {
		this.log.waitForTurn();
		return this.log.lastResultOf(type, source, file).orElseGet(() -> {
			SorImportResult result = this.imports.get(type).run(file, source);
			this.log.add(type, source, file, result);
			return result;
		});
	}

}
