package dk.uthflow.cases.page;

import java.util.List;
import java.util.Map;

import dk.uthflow.cases.CaseField;
import dk.uthflow.cases.page.CaseView.Entry;

/**
 * What a case says, field by field. What is in no form is not shown.
 */
final class CaseEntries {

	private final List<CaseField> fields;

	CaseEntries(List<CaseField> fields, boolean identity) {
		this.fields = fields.stream().filter((field) -> identity || !field.identity()).toList();
	}

	List<Entry> of(Map<String, Object> values) {
		return this.fields.stream()
			.map((field) -> entry(field, values.get(field.key())))
			.filter((entry) -> !entry.text().isBlank() || !entry.rows().isEmpty())
			.toList();
	}

	private static Entry entry(CaseField field, Object value) {
		if (field.columns().isEmpty()) {
			return new Entry(field.label(), field.text(value), List.of(), List.of());
		}
		List<?> given = (value instanceof List<?> list) ? list : List.of();
		List<List<String>> rows = given.stream()
			.map((row) -> field.columns()
				.stream()
				.map((column) -> column.text((row instanceof Map<?, ?> cells) ? cells.get(column.key()) : null))
				.toList())
			.toList();
		return new Entry(field.label(), "", field.columns().stream().map(CaseField::label).toList(), rows);
	}

}
