package dk.uthflow.cases;

import java.util.Map;

/**
 * A case as it stands after a step of the process.
 *
 * @param status where it is
 * @param place where it lies
 * @param holder who has it
 * @param values every form value
 */
public record CaseState(CaseStatus status, Place place, CaseHolder holder, Map<String, Object> values) {

}
