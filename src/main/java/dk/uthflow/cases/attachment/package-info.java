/**
 * The files of cases: taken in, looked through, kept in pieces.
 */
package dk.uthflow.cases.attachment;
