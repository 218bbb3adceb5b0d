/**
 * The named beans that the models call, and what starts and moves a case.
 */
package dk.uthflow.lifecycle;
