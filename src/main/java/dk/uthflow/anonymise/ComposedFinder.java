package dk.uthflow.anonymise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks every {@link KindFinder}.
 */
@Component
class ComposedFinder implements PersonalDataFinder {

	private final List<KindFinder> finders;

	private final ObjectProvider<OrganisationNames> organisations;

	ComposedFinder(List<KindFinder> finders, ObjectProvider<OrganisationNames> organisations) {
		this.finders = finders;
		this.organisations = organisations;
	}

	@Override
	public List<Finding> find(String text, Collection<String> knownNames) {
		if (text == null || text.isBlank()) {
			return List.of();
		}
		Passage passage = Passage.of(text, this.organisations.getIfAvailable(() -> (phrase) -> false));
		List<Finding> found = new ArrayList<>();
		this.finders.forEach((finder) -> finder.find(passage, knownNames, found::add));
		return Overlaps.settle(found);
	}

}
