package dk.uthflow.access.federation;

import java.util.List;

/**
 * Privileges at one scope, as the profile writes them.
 *
 * @param scope where they hold
 * @param privileges what is given, as URIs
 * @param constrained whether constraints narrow them in ways that are not known here
 */
record PrivilegeGroup(String scope, List<String> privileges, boolean constrained) {

}
