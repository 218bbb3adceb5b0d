/**
 * What the tests of every package share.
 */
package dk.uthflow.testing;
