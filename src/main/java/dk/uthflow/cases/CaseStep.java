package dk.uthflow.cases;

import java.time.Instant;

/**
 * Something that happened to a case: who, when and what, and no text of it.
 *
 * @param what in words
 * @param who the user id of whoever did it or has it, or null for nobody in particular
 * @param receiver the user id of whoever the case was given to by it, or null
 * @param from when it happened or began
 * @param to when it ended, or null while it goes on, or where it took no time
 */
public record CaseStep(String what, String who, String receiver, Instant from, Instant to) {

}
