/**
 * Who saw and did what: every look-up leaves a trace that cannot be quietly changed.
 */
package dk.uthflow.audit;
