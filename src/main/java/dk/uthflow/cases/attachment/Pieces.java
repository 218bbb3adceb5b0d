package dk.uthflow.cases.attachment;

import java.io.InputStream;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A file as it is kept, fetched piece by piece. */
class Pieces extends InputStream {

	private final JdbcClient jdbc;

	private final UUID id;

	private byte[] piece = new byte[0];

	private int number;

	private int at;

	Pieces(JdbcClient jdbc, UUID id) {
		this.jdbc = jdbc;
		this.id = id;
	}

	@Override
	public int read() {
		return isMore() ? this.piece[this.at++] & 0xff : -1;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) {
		if (length == 0) {
			return 0;
		}
		if (!isMore()) {
			return -1;
		}
		int count = Math.min(length, this.piece.length - this.at);
		System.arraycopy(this.piece, this.at, bytes, offset, count);
		this.at += count;
		return count;
	}

	private boolean isMore() {
		if (this.at == this.piece.length && this.number >= 0) {
			this.piece = this.jdbc
				.sql("select content from uth_attachment_piece where attachment = :id and number = :number")
				.param("id", this.id)
				.param("number", this.number++)
				.query((row, index) -> row.getBytes(1))
				.optional()
				.orElseGet(this::none);
			this.at = 0;
		}
		return this.at < this.piece.length;
	}

	private byte[] none() {
		this.number = -1;
		return new byte[0];
	}

}
