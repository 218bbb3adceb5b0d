package dk.uthflow.cases.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import dk.uthflow.cases.Attachments;
import dk.uthflow.cases.Attachments.RefusedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a file is stands in it, and what stands in a picture unseen does not stay. */
class FileTypeTest {

	@Test
	void fileIsWhatItsContentIsWhateverItIsCalled() throws IOException {
		assertThat(FileType.of("virus.exe", Pictures.jpeg())).contains(FileType.JPEG);
		assertThat(FileType.of("billede.jpg", Pictures.png())).contains(FileType.PNG);
		assertThat(FileType.of("notat.docx", zip("[Content_Types].xml"))).contains(FileType.DOCX);
		assertThat(FileType.of("tal.xlsx", zip("[Content_Types].xml"))).contains(FileType.XLSX);
		assertThat(FileType.of("notat", text("%PDF-1.7\n"))).contains(FileType.PDF);
		assertThat(FileType.of("notat.txt", text("Kære alle, sådan gik det til."))).contains(FileType.TEXT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			billede.jpg | <html><script>alert(1)</script></html>
			billede.png | <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>
			notat.txt   | <!DOCTYPE html><html></html>
			notat.txt   | #!/bin/sh
			notat.docx  | MZ\u0000\u0000
			""")
	void whatRunsWhenOpenedIsNotTaken(String name, String content) {
		assertThat(FileType.of(name, text(content))).isEmpty();
	}

	@Test
	void archivesAndDocumentsWithMacrosAreNotTaken() throws IOException {
		assertThat(FileType.of("alt.zip", zip("alt.txt"))).isEmpty();
		assertThat(FileType.of("notat.docm", zip("[Content_Types].xml"))).isEmpty();
		byte[] old = new byte[2000];
		System.arraycopy(
				new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1 },
				0, old, 0, 8);
		assertThat(FileType.of("notat.doc", old)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			../../etc/passwd | passwd.jpg
			C:\\Billeder\\Sår på hæl.JPEG | Sår på hæl.jpg
			virus.exe | virus.jpg
			`` | fil.jpg
			<b>"x"; y | _b__x__ y.jpg
			.... | fil.jpg
			""")
	void nameIsHarmlessAndEndsAsItsKindDoes(String name, String expected) {
		assertThat(FileType.JPEG.named(name)).isEqualTo(expected);
	}

	@Test
	void whereAPictureWasTakenAndByWhomIsNotKeptAndWhichWayUpIs() throws IOException {
		byte[] picture = Pictures.withMetadata(Pictures.jpeg(), 6);
		assertThat(new String(picture, StandardCharsets.ISO_8859_1)).contains("Kvissel");

		byte[] kept = RewrittenPicture.of(FileType.JPEG, new ByteArrayInputStream(picture)).readAllBytes();

		assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Kvissel").contains("Exif\0\0MM");
		assertThat(kept[kept.length - 1]).isEqualTo((byte) 0xd9);
		assertThat(same(kept, Pictures.jpeg())).isTrue();
		assertThat(RewrittenPicture.of(FileType.JPEG, new ByteArrayInputStream(kept)).readAllBytes()).isEqualTo(kept);
	}

	@Test
	void textsInAPngAreNotKept() throws IOException {
		byte[] kept = RewrittenPicture.of(FileType.PNG, new ByteArrayInputStream(Pictures.withText(Pictures.png())))
			.readAllBytes();

		assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Kvissel");
		assertThat(same(kept, Pictures.png())).isTrue();
	}

	@Test
	void pictureThatIsCutOffIsRefusedAndNothingFails() {
		for (byte[] picture : new byte[][] { Pictures.withMetadata(Pictures.jpeg(), 6), Pictures.png() }) {
			FileType type = FileType.of("x", picture).orElseThrow();
			for (int length = 0; length < picture.length; length += 7) {
				InputStream cut = RewrittenPicture.of(type, new ByteArrayInputStream(picture, 0, length));
				try {
					cut.readAllBytes();
				}
				catch (RefusedFile ex) {
					assertThat(ex).hasMessageContaining("beskadiget");
				}
				catch (IOException ex) {
					throw new AssertionError(ex);
				}
			}
		}
	}

	@Test
	void fileIsNotReadBeyondItsLargest() {
		InputStream endless = new InputStream() {

			@Override
			public int read() {
				return 0;
			}

		};
		assertThatExceptionOfType(RefusedFile.class)
			.isThrownBy(() -> new WithinSize(endless).readNBytes(Attachments.LARGEST + 10))
			.withMessageContaining("10 MB");
	}

	private static boolean same(byte[] one, byte[] other) throws IOException {
		var first = ImageIO.read(new ByteArrayInputStream(one));
		var second = ImageIO.read(new ByteArrayInputStream(other));
		return first.getRGB(3, 3) == second.getRGB(3, 3) && first.getWidth() == second.getWidth();
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] zip(String entry) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry(entry));
			zip.write(text("<x/>"));
		}
		return out.toByteArray();
	}

}
