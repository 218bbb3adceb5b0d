/**
 * Reporting pages and API.
 */
package dk.uthflow.intake;
