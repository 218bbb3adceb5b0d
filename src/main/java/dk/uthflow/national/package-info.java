/**
 * Handing closed cases to the national recipient.
 */
package dk.uthflow.national;
