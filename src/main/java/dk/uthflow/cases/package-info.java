/**
 * The case record: one row a case.
 */
package dk.uthflow.cases;
