package dk.uthflow.sor;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class SorIdPropertyTest {

	@Property
	void everyItemNumberHasExactlyOneCheckDigit(@ForAll @IntRange(min = 1, max = 99_999_999) int item) {
		String digits = Register.id(item).value().substring(0, Register.id(item).value().length() - 1);
		int valid = 0;
		for (int check = 0; check <= 9; check++) {
			valid += SorId.parse(digits + check).isPresent() ? 1 : 0;
		}
		assertThat(valid).isEqualTo(1);
		assertThat(digits.length() + 1).isBetween(11, 18);
	}

	@Property
	void aMistypedDigitIsNoticed(@ForAll @IntRange(min = 10, max = 99_999_999) int item,
			@ForAll @IntRange(min = 0, max = 16) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
		char[] id = Register.id(item).value().toCharArray();
		int at = place % id.length;
		id[at] = (char) ('0' + (id[at] - '0' + by) % 10);
		assertThat(SorId.parse(new String(id))).isEmpty();
	}

	@Property
	void swappedNeighboursAreNoticed(@ForAll @IntRange(min = 10, max = 99_999_999) int item,
			@ForAll @IntRange(min = 0, max = 16) int place) {
		char[] id = Register.id(item).value().toCharArray();
		int at = place % (id.length - 1);
		char first = id[at];
		id[at] = id[at + 1];
		id[at + 1] = first;
		assertThat(SorId.parse(new String(id)).isPresent()).isEqualTo(id[at] == id[at + 1]);
	}

}
