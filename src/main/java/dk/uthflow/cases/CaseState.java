package dk.uthflow.cases;

import java.util.Map;

/**
 * A case as it stands after a step of the process.
 *
 * @param status where it is
 * @param place where it lies
 * @param handler the user id of who has it, or null
 * @param values every form value
 */
public record CaseState(CaseStatus status, Place place, String handler, Map<String, Object> values) {

}
