/**
 * Search over cases, open and closed; saved searches; extracts.
 */
package dk.uthflow.cases.search;
