package dk.uthflow.cases.overview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import dk.uthflow.sor.SorId;

import org.springframework.util.StringUtils;

/**
 * The address of Åbne sager: what is asked for, in the words of the address. What cannot
 * be understood is as if it had not been asked.
 *
 * @param behandler a user id, {@code -} for the location's group, or {@code !} for those
 * who are gone
 * @param sted a SOR-ID
 * @param stedTekst words of a place's name
 * @param alder least age in days
 * @param overskredet whether only cases past their 90 days
 * @param type main group, or {@code -} for none yet
 * @param sorter column
 * @param retning {@code ned} for descending
 * @param side page, from 1
 */
record OverviewRequest(String behandler, String sted, String stedTekst, String alder, String overskredet, String type,
		String sorter, String retning, String side) {

	private static final int OLDEST = 10_000;

	private static final int LAST_PAGE = 100_000;

	private static final int LONGEST = 200;

	OverviewFilter filter(PlaceChoice place) {
		SorId unit = (place.unit() != null) ? place.unit().id() : null;
		return new OverviewFilter(text(this.behandler), unit, number(this.alder, OLDEST), isOverdueOnly(),
				text(this.type));
	}

	OverviewSort sort() {
		return OverviewSort.parse(this.sorter);
	}

	boolean isDescending() {
		return "ned".equals(this.retning);
	}

	int page() {
		Integer page = number(this.side, LAST_PAGE);
		return (page != null) ? Math.max(page, 1) : 1;
	}

	boolean isOverdueOnly() {
		return StringUtils.hasText(this.overskredet);
	}

	String placeId() {
		return StringUtils.hasText(this.sted) ? this.sted : "";
	}

	String placeText() {
		return (StringUtils.hasText(this.stedTekst) && this.stedTekst.length() <= LONGEST) ? this.stedTekst : "";
	}

	/** The address's query for the same cases, sorted otherwise, from the first page. */
	String sortedBy(OverviewSort column) {
		boolean turn = column == sort() && !isDescending();
		return query(Map.of("sorter", column.param(), "retning", turn ? "ned" : "op", "side", ""));
	}

	public String onPage(int page) {
		return query(Map.of("side", String.valueOf(page)));
	}

	public String atPlace(SorId place) {
		return query(Map.of("sted", place.value(), "stedTekst", "", "side", ""));
	}

	/** The whole of it, {@code ?} included, or empty. */
	public String asQuery() {
		return query(Map.of());
	}

	private String query(Map<String, String> instead) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("behandler", this.behandler);
		parameters.put("sted", this.sted);
		parameters.put("stedTekst", this.stedTekst);
		parameters.put("alder", this.alder);
		parameters.put("overskredet", this.overskredet);
		parameters.put("type", this.type);
		parameters.put("sorter", this.sorter);
		parameters.put("retning", this.retning);
		parameters.put("side", this.side);
		parameters.putAll(instead);
		parameters.values().removeIf((value) -> text(value) == null);
		return parameters.isEmpty() ? ""
				: parameters.entrySet()
					.stream()
					.map((one) -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
					.collect(Collectors.joining("&", "?", ""));
	}

	private static String text(String value) {
		return (StringUtils.hasText(value) && value.length() <= LONGEST) ? value : null;
	}

	private static Integer number(String value, int most) {
		return (value != null && value.matches("[0-9]{1,6}")) ? (Integer) Math.min(Integer.parseInt(value), most)
				: null;
	}

}
