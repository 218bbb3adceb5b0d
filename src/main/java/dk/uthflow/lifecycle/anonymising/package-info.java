/**
 * Answering what the finder marks in a case's texts, before the case leaves.
 */
package dk.uthflow.lifecycle.anonymising;
