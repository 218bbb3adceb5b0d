package dk.uthflow.cases.attachment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

import dk.uthflow.cases.Attachments.RefusedFile;
import dk.uthflow.cases.Attachments.RefusedFile.Reason;

/**
 * A picture that is rewritten as it is read, a part at a time.
 */
abstract class RewrittenPicture extends InputStream {

	static final int BUFFER = 8192;

	private final DataInputStream in;

	private byte[] part = new byte[0];

	private int at;

	private boolean ended;

	RewrittenPicture(InputStream in) {
		this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
	}

	/**
	 * The picture as it is kept: of the kinds that phones and screens make, without
	 * metadata.
	 */
	static InputStream of(FileType type, InputStream in) {
		return switch (type) {
			case JPEG -> new JpegWithoutMetadata(in);
			case PNG -> new PngWithoutMetadata(in);
			default -> in;
		};
	}

	/** What comes next of what is kept; may be empty. */
	abstract byte[] next(DataInputStream in) throws IOException;

	/** After the part that is answered now nothing is kept. */
	void end() {
		this.ended = true;
	}

	@Override
	public int read() throws IOException {
		return isMore() ? this.part[this.at++] & 0xff : -1;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		if (!isMore()) {
			return -1;
		}
		int count = Math.min(length, this.part.length - this.at);
		System.arraycopy(this.part, this.at, bytes, offset, count);
		this.at += count;
		return count;
	}

	private boolean isMore() throws IOException {
		while (this.at == this.part.length && !this.ended) {
			try {
				this.part = next(this.in);
				this.at = 0;
			}
			catch (EOFException ex) {
				throw damaged();
			}
		}
		return this.at < this.part.length;
	}

	/** As many bytes; a picture that has fewer is damaged. */
	static byte[] exactly(InputStream in, int count) throws IOException {
		byte[] bytes = in.readNBytes(count);
		if (bytes.length < count) {
			throw damaged();
		}
		return bytes;
	}

	static byte[] joined(byte[] one, byte[] other) {
		byte[] both = new byte[one.length + other.length];
		System.arraycopy(one, 0, both, 0, one.length);
		System.arraycopy(other, 0, both, one.length, other.length);
		return both;
	}

	static RefusedFile damaged() {
		return new RefusedFile(Reason.FILE, "Billedet er beskadiget. Gem det igen, eller vedhæft et andet.");
	}

}
