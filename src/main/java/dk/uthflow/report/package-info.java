/**
 * Reports of how cases are handled, in figures and without a word of what cases say.
 */
package dk.uthflow.report;
