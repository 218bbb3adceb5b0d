/**
 * Form schemas: reading, and validating what was submitted.
 */
package dk.uthflow.forms;
