package dk.uthflow.cases.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG picture as it is drawn, without what a camera writes into it: place, time,
 * owner, small copies of it, and whatever follows its end. Which way up it is held stays.
 */
class JpegWithoutMetadata extends RewrittenPicture {

	private static final int START = 0xd8;

	private static final int END = 0xd9;

	private static final int SCAN = 0xda;

	private static final int COMMENT = 0xfe;

	private static final int FIRST_APP = 0xe0;

	private static final int LAST_APP = 0xef;

	private static final int EXIF = 0xe1;

	private static final int ORIENTATION = 0x0112;

	private static final int MOST_ORIENTATION = 8;

	private boolean begun;

	private boolean inScan;

	private int marker = -1;

	JpegWithoutMetadata(InputStream in) {
		super(in);
	}

	@Override
	byte[] next(DataInputStream in) throws IOException {
		if (!this.begun) {
			this.begun = true;
			if (in.readUnsignedShort() != (0xff00 | START)) {
				throw damaged();
			}
			return marker(START);
		}
		return this.inScan ? scan(in) : segment(in, (this.marker >= 0) ? this.marker : marker(in));
	}

	private static int marker(DataInputStream in) throws IOException {
		if (in.readUnsignedByte() != 0xff) {
			throw damaged();
		}
		int code = in.readUnsignedByte();
		while (code == 0xff) {
			code = in.readUnsignedByte();
		}
		return code;
	}

	private byte[] segment(DataInputStream in, int code) throws IOException {
		this.marker = -1;
		if (code == END) {
			end();
			return marker(END);
		}
		if (isAlone(code)) {
			return marker(code);
		}
		int length = in.readUnsignedShort();
		if (length < 2) {
			throw damaged();
		}
		byte[] content = exactly(in, length - 2);
		this.inScan = code == SCAN;
		if (code == EXIF && begins(content, "Exif\0\0")) {
			return orientation(content);
		}
		return isDrawn(code, content) ? written(code, content) : new byte[0];
	}

	/** The picture itself, up to the next marker. */
	private byte[] scan(DataInputStream in) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
		while (out.size() < BUFFER - 1) {
			int value = in.read();
			if (value < 0) {
				// cut off: it is drawn as far as it goes
				end();
				break;
			}
			if (value != 0xff) {
				out.write(value);
				continue;
			}
			int code = in.read();
			while (code == 0xff) {
				code = in.read();
			}
			if (code == 0 || isAlone(code)) {
				out.write(0xff);
				out.write(code);
			}
			else if (code > 0) {
				this.inScan = false;
				this.marker = code;
				break;
			}
		}
		return out.toByteArray();
	}

	private static boolean isAlone(int code) {
		return code == 0x01 || (code >= 0xd0 && code <= 0xd7);
	}

	/** Of what programs add, only how colours are meant. */
	private static boolean isDrawn(int code, byte[] content) {
		if (code == COMMENT) {
			return false;
		}
		return code < FIRST_APP || code > LAST_APP || (code == FIRST_APP && begins(content, "JFIF\0"))
				|| (code == 0xe2 && begins(content, "ICC_PROFILE\0")) || (code == 0xee && begins(content, "Adobe"));
	}

	private static boolean begins(byte[] content, String with) {
		byte[] expected = with.getBytes(StandardCharsets.ISO_8859_1);
		return content.length >= expected.length
				&& Arrays.equals(content, 0, expected.length, expected, 0, expected.length);
	}

	/** An Exif segment that says how the picture is held and nothing else, or nothing. */
	private static byte[] orientation(byte[] exif) {
		int held = held(ByteBuffer.wrap(exif, 6, exif.length - 6).slice());
		if (held <= 1 || held > MOST_ORIENTATION) {
			return new byte[0];
		}
		ByteBuffer only = ByteBuffer.allocate(32).order(ByteOrder.BIG_ENDIAN);
		only.put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 42).putInt(8);
		only.putShort((short) 1).putShort((short) ORIENTATION).putShort((short) 3).putInt(1).putShort((short) held);
		return written(EXIF, only.array());
	}

	private static int held(ByteBuffer tiff) {
		try {
			tiff.order((tiff.get(0) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
			int directory = tiff.getInt(4);
			int entries = tiff.getShort(directory) & 0xffff;
			for (int i = 0; i < entries; i++) {
				int entry = directory + 2 + i * 12;
				if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
					return tiff.getShort(entry + 8) & 0xffff;
				}
			}
		}
		catch (IndexOutOfBoundsException | BufferUnderflowException ex) {
			// written by somebody in their own way: held as it is
		}
		return 1;
	}

	private static byte[] written(int code, byte[] content) {
		int length = content.length + 2;
		byte[] head = { (byte) 0xff, (byte) code, (byte) (length >> 8), (byte) length };
		return joined(head, content);
	}

	private static byte[] marker(int code) {
		return new byte[] { (byte) 0xff, (byte) code };
	}

}
