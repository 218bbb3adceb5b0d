/**
 * Finding and masking personal data.
 */
package dk.uthflow.anonymise;
