package dk.uthflow.sor;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/** A register's file as a test writes it: units by name, the name's owner first. */
public final class Register {

	private static final String HEADER = "SorId;SorType;EntityName;EntityTypeName;ParentSorId;FromDate;ToDate\n";

	private final Map<SorId, String> lines = new LinkedHashMap<>();

	public static Register of(Register other) {
		Register copy = new Register();
		copy.lines.putAll(other.lines);
		return copy;
	}

	/** The valid SOR-ID of an item number. */
	public static SorId id(int item) {
		try {
			String digits = item + "100001600";
			return SorId.of(digits + VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.calculate(digits));
		}
		catch (CheckDigitException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	public Register owner(SorId id, String name, String type) {
		return line(id, "IE;%s;%s;;;".formatted(name, type));
	}

	public Register unit(SorId id, String name, SorId parent) {
		return unit(id, name, parent, "", "");
	}

	public Register unit(SorId id, String name, SorId parent, String from, String to) {
		return line(id, "OE;%s;Plejehjem;%s;%s;%s".formatted(name, parent, from, to));
	}

	public Register without(SorId id) {
		this.lines.remove(id);
		return this;
	}

	public String csv() {
		StringBuilder csv = new StringBuilder(HEADER);
		this.lines.forEach((id, rest) -> csv.append(id).append(';').append(rest).append('\n'));
		return csv.toString();
	}

	private Register line(SorId id, String rest) {
		this.lines.put(id, rest);
		return this;
	}

}
