/**
 * Mail.
 */
package dk.uthflow.notice;
