package dk.uthflow.cases.attachment;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A PNG picture as it is drawn, without what else stands in it: texts, times, where and
 * by whom it was made.
 */
class PngWithoutMetadata extends RewrittenPicture {

	private static final int SIGNATURE = 8;

	private static final int CHECKSUM = 4;

	/** What is needed to draw it, in its colours and, where it moves, in time. */
	private static final Set<String> DRAWN = Set.of("IHDR", "PLTE", "IDAT", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT",
			"sRGB", "bKGD", "hIST", "pHYs", "sPLT", "cICP", "acTL", "fcTL", "fdAT");

	private boolean begun;

	private long passing;

	PngWithoutMetadata(InputStream in) {
		super(in);
	}

	@Override
	byte[] next(DataInputStream in) throws IOException {
		if (!this.begun) {
			this.begun = true;
			return exactly(in, SIGNATURE);
		}
		if (this.passing > 0) {
			byte[] some = exactly(in, (int) Math.min(this.passing, BUFFER));
			this.passing -= some.length;
			return some;
		}
		while (true) {
			int length = in.readInt();
			byte[] name = exactly(in, 4);
			if (length < 0) {
				throw damaged();
			}
			String chunk = new String(name, StandardCharsets.ISO_8859_1);
			byte[] header = ByteBuffer.allocate(8).putInt(length).put(name).array();
			if (chunk.equals("IEND")) {
				end();
				return joined(header, exactly(in, length + CHECKSUM));
			}
			if (DRAWN.contains(chunk)) {
				this.passing = (long) length + CHECKSUM;
				return header;
			}
			in.skipNBytes((long) length + CHECKSUM);
		}
	}

}
