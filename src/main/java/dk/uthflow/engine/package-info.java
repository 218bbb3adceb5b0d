/**
 * Camunda's set-up and hardening.
 */
package dk.uthflow.engine;
