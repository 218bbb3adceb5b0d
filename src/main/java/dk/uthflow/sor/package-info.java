/**
 * The organisation register: SOR-IDs, units, tree, import, look-up.
 */
package dk.uthflow.sor;
