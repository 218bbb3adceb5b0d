package dk.uthflow.anonymise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with what is to be found in it, and what must not be. Marks:
 * <code>{navn:Mette Hansen}</code>; <code>{!medicin:Panodil}</code>.
 *
 * @param setting where the text might come from
 * @param text the text without marks
 * @param labels what is to be found
 * @param others medicines, organisations and so on, by kind
 */
record LabelledText(String setting, String text, List<Label> labels, List<Label> others) {

	private static final Pattern MARK = Pattern.compile("\\{(!?)([^:{}]+):([^{}]*)\\}");

	private static final Map<String, FindingKind> KINDS = Map.of("navn", FindingKind.NAME, "cpr", FindingKind.CPR,
			"tlf", FindingKind.PHONE, "e-mail", FindingKind.EMAIL, "web", FindingKind.WEB, "adresse",
			FindingKind.ADDRESS, "fødselsdato", FindingKind.BIRTH_DATE, "journalnr", FindingKind.JOURNAL_NUMBER,
			"nummerplade", FindingKind.LICENCE_PLATE);

	record Label(FindingKind kind, String word, int start, int end) {

		boolean overlaps(Finding finding) {
			return finding.start() < this.end && this.start < finding.end();
		}

	}

	static List<LabelledText> read(String half) {
		try (InputStream in = LabelledText.class.getResourceAsStream("/anonymise/" + half + ".txt")) {
			return all(new String(Objects.requireNonNull(in, half).readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<LabelledText> readFile(Path file) throws IOException {
		return all(Files.readString(file));
	}

	private static List<LabelledText> all(String marked) {
		List<LabelledText> texts = new ArrayList<>();
		for (String one : marked.split("(?m)^== ")) {
			if (!one.isBlank()) {
				int line = one.indexOf('\n');
				texts.add(parse(one.substring(0, line), one.substring(line + 1).stripTrailing()));
			}
		}
		return texts;
	}

	static LabelledText parse(String setting, String marked) {
		StringBuilder text = new StringBuilder();
		List<Label> labels = new ArrayList<>();
		List<Label> others = new ArrayList<>();
		Matcher mark = MARK.matcher(marked);
		while (mark.find()) {
			mark.appendReplacement(text, "");
			int start = text.length();
			text.append(mark.group(3));
			boolean other = !mark.group(1).isEmpty();
			FindingKind kind = other ? null : Objects.requireNonNull(KINDS.get(mark.group(2)), mark.group(2));
			(other ? others : labels).add(new Label(kind, mark.group(2), start, text.length()));
		}
		mark.appendTail(text);
		return new LabelledText(setting, text.toString(), labels, others);
	}

}
