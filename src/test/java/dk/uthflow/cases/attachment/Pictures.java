package dk.uthflow.cases.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Small pictures, with what cameras and programs write into them. */
public final class Pictures {

	private Pictures() {
	}

	public static byte[] jpeg() {
		return picture("jpg");
	}

	public static byte[] png() {
		return picture("png");
	}

	/**
	 * As a phone has it: who took it, how it was held, a comment, and more after its end.
	 */
	public static byte[] withMetadata(byte[] jpeg, int held) {
		byte[] artist = "Zenobia Kvissel\0".getBytes(StandardCharsets.US_ASCII);
		ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + artist.length);
		exif.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8).putShort((short) 2);
		exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) held).putShort((short) 0);
		exif.putShort((short) 0x013b).putShort((short) 2).putInt(artist.length).putInt(38);
		exif.putInt(0).put(artist);
		byte[] comment = "Kvisselvej 7".getBytes(StandardCharsets.US_ASCII);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(jpeg, 0, 2);
		out.writeBytes(segment(0xe1, exif.array()));
		out.writeBytes(segment(0xed, "Photoshop 3.0\0Kvissel".getBytes(StandardCharsets.US_ASCII)));
		out.writeBytes(segment(0xfe, comment));
		out.write(jpeg, 2, jpeg.length - 2);
		out.writeBytes("Kvissel bagefter".getBytes(StandardCharsets.US_ASCII));
		return out.toByteArray();
	}

	public static byte[] withText(byte[] png) {
		byte[] text = "Author\0Zenobia Kvissel".getBytes(StandardCharsets.ISO_8859_1);
		byte[] named = ByteBuffer.allocate(4 + text.length)
			.put("tEXt".getBytes(StandardCharsets.US_ASCII))
			.put(text)
			.array();
		CRC32 crc = new CRC32();
		crc.update(named);
		int afterHeader = 8 + 25;
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(png, 0, afterHeader);
		out.writeBytes(ByteBuffer.allocate(8 + named.length)
			.putInt(text.length)
			.put(named)
			.putInt((int) crc.getValue())
			.array());
		out.write(png, afterHeader, png.length - afterHeader);
		return out.toByteArray();
	}

	private static byte[] segment(int code, byte[] content) {
		return ByteBuffer.allocate(4 + content.length)
			.put((byte) 0xff)
			.put((byte) code)
			.putShort((short) (content.length + 2))
			.put(content)
			.array();
	}

	private static byte[] picture(String format) {
		BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < 40; x++) {
			for (int y = 0; y < 30; y++) {
				picture.setRGB(x, y, x * 5 << 16 | y * 8 << 8 | 90);
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(picture, format, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
