/**
 * What a deployed model must keep.
 */
package dk.uthflow.modelguard;
