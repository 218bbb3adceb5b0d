/**
 * What runs when nothing is configured: PostgreSQL, LDAP, mail to files, a demo
 * organisation.
 */
package dk.uthflow.embedded;
