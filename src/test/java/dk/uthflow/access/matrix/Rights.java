package dk.uthflow.access.matrix;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dk.uthflow.access.Role;

/**
 * Who may do what to which case, by the words of the rules and nothing cleverer: a role
 * reaches its place and what lies below, found by walking up from the case.
 */
final class Rights {

	private final Map<Spot, Spot> above = new EnumMap<>(Spot.class);

	private final Map<Reader, Map<Role, Set<Spot>>> given = new EnumMap<>(Reader.class);

	private final Set<Reader> gone = EnumSet.of(Reader.ANONYMOUS, Reader.GONE);

	Rights() {
		this.above.put(Spot.OWN, Spot.ABOVE);
		this.above.put(Spot.SIBLING, Spot.ABOVE);
		this.above.put(Spot.BELOW, Spot.OWN);
		this.above.put(Spot.CLOSED, Spot.OWN);
		this.above.put(Spot.OTHER, Spot.OTHER_TOP);
		for (Reader reader : Reader.values()) {
			reader.roles().forEach((role, spot) -> give(reader, role, spot));
		}
	}

	void give(Reader reader, Role role, Spot spot) {
		roles(reader).computeIfAbsent(role, (key) -> new HashSet<>()).add(spot);
	}

	void take(Reader reader, Role role, Spot spot) {
		roles(reader).getOrDefault(role, new HashSet<>()).remove(spot);
	}

	void moveUnit(Spot unit, Spot to) {
		this.above.put(unit, to);
	}

	Spot above(Spot unit) {
		return this.above.get(unit);
	}

	void leave(Reader reader) {
		this.gone.add(reader);
	}

	void comeBack(Reader reader) {
		this.gone.remove(reader);
	}

	boolean isIn(Reader reader) {
		return !this.gone.contains(reader);
	}

	/** Whether the reader has one of the roles anywhere. */
	boolean has(Reader reader, Role... anyOf) {
		for (Role role : anyOf) {
			if (isIn(reader) && !roles(reader).getOrDefault(role, Set.of()).isEmpty()) {
				return true;
			}
		}
		return false;
	}

	boolean receives(Reader reader, CaseOfMatrix of) {
		return of.state().isOpen() && has(reader, Role.INITIALMODTAGER, of);
	}

	boolean handles(Reader reader, CaseOfMatrix of) {
		return has(reader, Role.DECENTRAL_SAGSBEHANDLER, of) || isGivenTo(reader, of);
	}

	/** Handles cases where this one lies, open or closed. */
	boolean reaches(Reader reader, CaseOfMatrix of) {
		return has(reader, Role.DECENTRAL_SAGSBEHANDLER, of);
	}

	boolean oversees(Reader reader, CaseOfMatrix of) {
		return of.state().isUnderHandling()
				&& (has(reader, Role.KOMMUNE_AABNESAGER, of) || has(reader, Role.REGION_AABNESAGER, of));
	}

	boolean watches(Reader reader, CaseOfMatrix of) {
		return of.state().isOpen() && has(reader, Role.VOGTER, of);
	}

	/** Sees that the case is there, on its page. */
	boolean sees(Reader reader, CaseOfMatrix of) {
		return seesTexts(reader, of) || oversees(reader, of);
	}

	boolean seesTexts(Reader reader, CaseOfMatrix of) {
		return receives(reader, of) || handles(reader, of) || watches(reader, of);
	}

	boolean mayGive(Reader reader, CaseOfMatrix of) {
		return receives(reader, of) || oversees(reader, of);
	}

	boolean mayCallBack(Reader reader, CaseOfMatrix of) {
		return receives(reader, of);
	}

	/** Reads and writes messages with the case's reporter. */
	boolean writesToReporter(Reader reader, CaseOfMatrix of) {
		return switch (of.state()) {
			case INDBAKKE -> receives(reader, of);
			case HOS_GRUPPEN, HOS_LEVERANDOEREN, ANONYMISERING, AFVIST_UNDER_ANONYMISERING -> handles(reader, of);
			case AFSLUTTET, AFVIST, SLETTET -> false;
		};
	}

	/** Has the case's task in Tasklist. */
	boolean hasTask(Reader reader, CaseOfMatrix of) {
		return switch (of.state()) {
			case INDBAKKE -> has(reader, Role.INITIALMODTAGER, of);
			case HOS_GRUPPEN, HOS_LEVERANDOEREN, ANONYMISERING -> handles(reader, of);
			case AFVIST_UNDER_ANONYMISERING -> receives(reader, of) || handles(reader, of);
			case AFSLUTTET, AFVIST, SLETTET -> false;
		};
	}

	boolean mayWorkOn(Reader reader, CaseOfMatrix of) {
		return hasTask(reader, of) && (of.assignee() == null || of.assignee().equals(reader.userId()));
	}

	private boolean isGivenTo(Reader reader, CaseOfMatrix of) {
		return of.state().isOpen() && reader.userId().equals(of.assignee()) && has(reader, Role.PRIVATLEVERANDOR);
	}

	private boolean has(Reader reader, Role role, CaseOfMatrix of) {
		Set<Spot> places = roles(reader).getOrDefault(role, Set.of());
		for (Spot place = of.spot(); place != null; place = this.above.get(place)) {
			if (isIn(reader) && places.contains(place)) {
				return true;
			}
		}
		return false;
	}

	private Map<Role, Set<Spot>> roles(Reader reader) {
		return this.given.computeIfAbsent(reader, (key) -> new EnumMap<>(Role.class));
	}

}
