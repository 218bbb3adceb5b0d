package dk.uthflow.cases.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import dk.uthflow.cases.Attachments;
import dk.uthflow.cases.Attachments.RefusedFile;
import dk.uthflow.cases.Attachments.RefusedFile.Reason;

/**
 * Stops at the first byte too many, and when its sender has taken too long: each one who
 * sends keeps another from it.
 */
class WithinSize extends FilterInputStream {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private final long end = System.nanoTime() + LONGEST.toNanos();

	private long left = Attachments.LARGEST;

	WithinSize(InputStream in) {
		super(in);
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		count((read >= 0) ? 1 : 0);
		return read;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		count(Math.max(read, 0));
		return read;
	}

	@Override
	public long skip(long count) throws IOException {
		long skipped = super.skip(count);
		count(skipped);
		return skipped;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private void count(long bytes) {
		this.left -= bytes;
		if (this.left < 0) {
			throw tooLarge();
		}
		if (System.nanoTime() - this.end > 0) {
			throw new RefusedFile(Reason.FILE, "Filen var for længe undervejs. Prøv igen, hvor forbindelsen er bedre.");
		}
	}

	static RefusedFile tooLarge() {
		return new RefusedFile(Reason.SIZE, "Filen fylder mere end 10 MB. Vedhæft en mindre.");
	}

}
