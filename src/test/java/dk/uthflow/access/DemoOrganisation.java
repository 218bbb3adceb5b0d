package dk.uthflow.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dk.uthflow.sor.OwnerKind;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorPath;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;

/**
 * The part of the demo's organisation that these tests speak of.
 */
public class DemoOrganisation implements SorUnits {

	public static final String JAMMERBUGT = "9001001000016004";

	public static final String FORVALTNING = "9001101000016003";

	public static final String BROVST = "9001201000016005";

	public static final String FJERRITSLEV = "9001301000016001";

	public static final String SOLGAARDEN = "9002101000016009";

	public static final String BIRKELSE = "9003201000016009";

	public static final String AALBORG_KOMMUNE = "9004001000016001";

	public static final String VEJGAARD = "9004201000016007";

	public static final String REGION_NORDJYLLAND = "9005001000016002";

	public static final String AALBORG_UH = "9005101000016001";

	public static final String AKUTMODTAGELSE = "9005211000016005";

	private final Map<SorId, SorUnit> units = new LinkedHashMap<>();

	public DemoOrganisation() {
		add("Jammerbugt Kommune", OwnerKind.MUNICIPALITY, JAMMERBUGT);
		add("Sundheds- og Seniorforvaltning", OwnerKind.MUNICIPALITY, JAMMERBUGT, FORVALTNING);
		add("Brovst Plejecenter", OwnerKind.MUNICIPALITY, JAMMERBUGT, FORVALTNING, BROVST);
		add("Hjemmeplejen Fjerritslev", OwnerKind.MUNICIPALITY, JAMMERBUGT, FORVALTNING, FJERRITSLEV);
		add("Solgården Plejecenter", OwnerKind.PRIVATE, JAMMERBUGT, SOLGAARDEN);
		add("Birkelse Plejecenter", OwnerKind.PRIVATE, JAMMERBUGT, BIRKELSE);
		add("Aalborg Kommune", OwnerKind.MUNICIPALITY, AALBORG_KOMMUNE);
		add("Vejgård Plejehjem", OwnerKind.MUNICIPALITY, AALBORG_KOMMUNE, VEJGAARD);
		add("Region Nordjylland", OwnerKind.REGION, REGION_NORDJYLLAND);
		add("Aalborg Universitetshospital", OwnerKind.REGION, REGION_NORDJYLLAND, AALBORG_UH);
		add("Akutmodtagelsen", OwnerKind.REGION, REGION_NORDJYLLAND, AALBORG_UH, AKUTMODTAGELSE);
	}

	public SorPath path(String unit) {
		return this.units.get(SorId.of(unit)).path();
	}

	public List<SorPath> paths() {
		return this.units.values().stream().map(SorUnit::path).toList();
	}

	@Override
	public Optional<SorUnit> find(SorId id) {
		return Optional.ofNullable(this.units.get(id));
	}

	@Override
	public Map<SorId, SorUnit> findAll(Collection<SorId> ids) {
		return ids.stream()
			.distinct()
			.filter(this.units::containsKey)
			.collect(Collectors.toMap((id) -> id, this.units::get));
	}

	@Override
	public List<SorUnit> search(String query, int limit) {
		return List.of();
	}

	private void add(String name, OwnerKind kind, String... path) {
		SorPath ids = new SorPath(Arrays.stream(path).map(SorId::of).toList());
		this.units.put(ids.unit(), new SorUnit(ids.unit(), name, "", ids, name, kind, null, null));
	}

}
