package dk.uthflow.cases.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import dk.uthflow.cases.Attachment;
import dk.uthflow.cases.Attachment.Answer;
import dk.uthflow.cases.Attachments;
import dk.uthflow.cases.Attachments.RefusedFile.Reason;
import dk.uthflow.cases.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables {@code uth_attachment} and {@code uth_attachment_piece}. A file goes through
 * memory in pieces, and no connection to the database is held while somebody sends or
 * fetches one.
 */
@Repository
class AttachmentTable implements Attachments {

	/** Tika tells no kind by more than the first 64 kB. */
	private static final int PIECE = 256 * 1024;

	private static final int MOST_AT_ONCE = 32;

	private static final Duration WAITS = Duration.ofHours(24);

	private static final String SELECTED = """
			select a.id, a.name, a.type, a.size, a.anonymised, a.removed,
				exists (select from uth_attachment other where other.instead_of = a.id) as replaced
			from uth_attachment a where a.complete and a.case_number = :number""";

	private final Semaphore receiving = new Semaphore(MOST_AT_ONCE);

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final VirusScan viruses;

	private final long mostWaiting;

	AttachmentTable(JdbcClient jdbc, TransactionTemplate transaction, Clock clock, VirusScan viruses,
			AttachmentSettings settings) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
		this.viruses = viruses;
		this.mostWaiting = settings.mestventende().toBytes();
	}

	@Override
	public Attachment receive(String name, InputStream content) {
		long waiting = this.jdbc.sql("select coalesce(sum(size), 0) from uth_attachment where case_number is null")
			.query(Long.class)
			.single();
		if (waiting > this.mostWaiting || !this.receiving.tryAcquire()) {
			throw new RefusedFile(Reason.LATER, "Der kan ikke tages imod flere filer lige nu. Prøv igen om lidt.");
		}
		try {
			return store(name, content);
		}
		finally {
			this.receiving.release();
		}
	}

	private Attachment store(String name, InputStream content) {
		UUID id = UUID.randomUUID();
		try {
			InputStream limited = new WithinSize(content);
			byte[] head = limited.readNBytes(PIECE);
			if (head.length == 0) {
				throw new RefusedFile(Reason.FILE, "Filen er tom.");
			}
			FileType type = FileType.of(name, head)
				.orElseThrow(() -> new RefusedFile(Reason.FILE,
						"Filen er ikke af en slags, der kan vedhæftes. Vedhæft et billede, en PDF, en tekst eller et "
								+ "dokument fra Word, Excel, PowerPoint eller LibreOffice (docx, xlsx, pptx, odt, ods, odp)."));
			Attachment file = new Attachment(id, type.named(name), type.mediaType(), 0, Answer.NONE);
			begin(file);
			long size = pieces(id,
					RewrittenPicture.of(type, new SequenceInputStream(new ByteArrayInputStream(head), limited)));
			look(id);
			this.jdbc.sql("update uth_attachment set complete = true, size = :size where id = :id")
				.param("size", size)
				.param("id", id)
				.update();
			return new Attachment(id, file.name(), file.type(), size, Answer.NONE);
		}
		catch (IOException ex) {
			drop(id);
			throw new RefusedFile(Reason.FILE, "Filen nåede ikke hele vejen frem. Vedhæft den igen.");
		}
		catch (RuntimeException ex) {
			drop(id);
			throw ex;
		}
	}

	/** It counts for its largest until it is known. */
	private void begin(Attachment file) {
		this.jdbc.sql("""
				insert into uth_attachment (id, name, type, size, received)
				values (:id, :name, :type, :size, :now)""")
			.param("id", file.id())
			.param("name", file.name())
			.param("type", file.type())
			.param("size", LARGEST)
			.param("now", now())
			.update();
	}

	private long pieces(UUID id, InputStream content) throws IOException {
		long size = 0;
		int number = 0;
		for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
			this.jdbc
				.sql("insert into uth_attachment_piece (attachment, number, content) values (:id, :number, :content)")
				.param("id", id)
				.param("number", number++)
				.param("content", piece)
				.update();
			size += piece.length;
		}
		return size;
	}

	private void look(UUID id) {
		boolean clean;
		try {
			clean = this.viruses.isClean(new Pieces(this.jdbc, id));
		}
		catch (IOException ex) {
			throw new RefusedFile(Reason.LATER,
					"Filen kunne ikke undersøges for virus lige nu. Prøv igen om lidt, eller send rapporten uden den.");
		}
		if (!clean) {
			throw new RefusedFile(Reason.FILE, "Der er fundet virus i filen. Den er ikke modtaget.");
		}
	}

	@Override
	public void drop(UUID id) {
		this.jdbc.sql("delete from uth_attachment where id = :id and case_number is null").param("id", id).update();
	}

	@Override
	public void keep(CaseNumber number, Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return;
		}
		int kept = this.jdbc.sql("""
				update uth_attachment set case_number = :number
				where id = any(:ids) and case_number is null and complete""")
			.param("number", number.value())
			.param("ids", ids.toArray(UUID[]::new))
			.update();
		if (kept != ids.size()) {
			throw new UnknownFile();
		}
	}

	@Override
	public List<Attachment> of(CaseNumber number) {
		return this.jdbc.sql(SELECTED + " order by a.anonymised, a.received, a.id")
			.param("number", number.value())
			.query(AttachmentTable::read)
			.list();
	}

	@Override
	public Optional<Attachment> find(CaseNumber number, UUID id) {
		return this.jdbc.sql(SELECTED + " and a.id = :id")
			.param("number", number.value())
			.param("id", id)
			.query(AttachmentTable::read)
			.optional();
	}

	@Override
	public void write(UUID id, OutputStream out) throws IOException {
		new Pieces(this.jdbc, id).transferTo(out);
	}

	@Override
	public Optional<String> type(String name, byte[] head) {
		return FileType.of(name, head).map(FileType::mediaType);
	}

	@Override
	@Transactional
	public void remove(CaseNumber number, UUID id) {
		reopen(number, id);
		this.jdbc.sql("""
				update uth_attachment set removed = true
				where id = :id and case_number = :number and not anonymised""")
			.param("id", id)
			.param("number", number.value())
			.update();
	}

	@Override
	public void replace(CaseNumber number, UUID id, String name, InputStream content) {
		Attachment other = receive(name, content);
		String plain = "bilag" + other.name().substring(other.name().lastIndexOf('.'));
		try {
			this.transaction.executeWithoutResult((status) -> swap(number, id, other.id(), plain));
		}
		catch (RuntimeException ex) {
			drop(other.id());
			throw ex;
		}
	}

	/**
	 * The file itself is written first: two who answer about it do so one after the
	 * other.
	 */
	private void swap(CaseNumber number, UUID id, UUID other, String name) {
		int found = this.jdbc.sql("""
				update uth_attachment set removed = false
				where id = :id and case_number = :number and not anonymised""")
			.param("id", id)
			.param("number", number.value())
			.update();
		if (found != 1) {
			throw new UnknownFile();
		}
		this.jdbc.sql("delete from uth_attachment where instead_of = :id").param("id", id).update();
		this.jdbc.sql("""
				update uth_attachment set case_number = :number, anonymised = true, instead_of = :id, name = :name
				where id = :other""")
			.param("id", id)
			.param("number", number.value())
			.param("other", other)
			.param("name", name)
			.update();
	}

	@Override
	@Transactional
	public void reopen(CaseNumber number, UUID id) {
		this.jdbc.sql("delete from uth_attachment where instead_of = :id and case_number = :number")
			.param("id", id)
			.param("number", number.value())
			.update();
		this.jdbc.sql("update uth_attachment set removed = false where id = :id and case_number = :number")
			.param("id", id)
			.param("number", number.value())
			.update();
	}

	@Override
	public boolean hasOpen(CaseNumber number) {
		return of(number).stream().anyMatch(Attachment::isOpen);
	}

	@Override
	public void wipe(CaseNumber number) {
		this.jdbc.sql("delete from uth_attachment where case_number = :number and not anonymised")
			.param("number", number.value())
			.update();
	}

	@Override
	public void erase(CaseNumber number) {
		this.jdbc.sql("delete from uth_attachment where case_number = :number")
			.param("number", number.value())
			.update();
	}

	/** Reports that were begun and never sent. */
	@Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
	void forgetWaiting() {
		this.jdbc.sql("delete from uth_attachment where case_number is null and received < :before")
			.param("before", now().minus(WAITS))
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Attachment read(ResultSet row, int index) throws SQLException {
		return new Attachment(row.getObject("id", UUID.class), row.getString("name"), row.getString("type"),
				row.getLong("size"), answer(row));
	}

	private static Answer answer(ResultSet row) throws SQLException {
		if (row.getBoolean("anonymised")) {
			return Answer.ANONYMISED;
		}
		if (row.getBoolean("removed")) {
			return Answer.REMOVED;
		}
		return row.getBoolean("replaced") ? Answer.REPLACED : Answer.NONE;
	}

}
