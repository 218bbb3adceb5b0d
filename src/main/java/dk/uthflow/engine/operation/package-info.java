/**
 * What operators see of the running platform: how much waits where, and what failed.
 * Never what a case says.
 */
package dk.uthflow.engine.operation;
