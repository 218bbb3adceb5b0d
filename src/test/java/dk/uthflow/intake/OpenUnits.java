package dk.uthflow.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.uthflow.sor.OwnerKind;
import dk.uthflow.sor.SorId;
import dk.uthflow.sor.SorPath;
import dk.uthflow.sor.SorUnit;
import dk.uthflow.sor.SorUnits;

/**
 * An organisation of two units: one open, one closed.
 */
class OpenUnits implements SorUnits {

	static final String OPEN = "8041000016000";

	static final String CLOSED = "6081000016005";

	static final String UNKNOWN = "330461000016004";

	private final Map<SorId, SorUnit> units = Stream
		.of(unit(OPEN, "Jammerbugt Kommune", null), unit(CLOSED, "Nedlagt Plejehjem", LocalDate.of(2020, 12, 31)))
		.collect(Collectors.toMap(SorUnit::id, (unit) -> unit));

	@Override
	public Optional<SorUnit> find(SorId id) {
		return Optional.ofNullable(this.units.get(id));
	}

	@Override
	public Map<SorId, SorUnit> findAll(Collection<SorId> ids) {
		return ids.stream().filter(this.units::containsKey).collect(Collectors.toMap((id) -> id, this.units::get));
	}

	@Override
	public List<SorUnit> search(String query, int limit) {
		return List.copyOf(this.units.values());
	}

	private static SorUnit unit(String id, String name, LocalDate closed) {
		return new SorUnit(SorId.of(id), name, "", new SorPath(List.of(SorId.of(id))), name, OwnerKind.MUNICIPALITY,
				null, closed);
	}

}
