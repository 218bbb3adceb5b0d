/**
 * Roles at locations, the directory, log-in, and who may see what.
 */
package dk.uthflow.access;
