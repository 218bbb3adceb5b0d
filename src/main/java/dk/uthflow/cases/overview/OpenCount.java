package dk.uthflow.cases.overview;

import dk.uthflow.cases.CaseStatus;

/**
 * How many open cases are alike in this.
 *
 * @param status where they are
 * @param mine whether the reader has them
 * @param nobodys whether nobody has them
 * @param soon whether at most 14 days are left
 * @param late whether their last day has passed
 * @param cases how many
 */
record OpenCount(CaseStatus status, boolean mine, boolean nobodys, boolean soon, boolean late, long cases) {

}
