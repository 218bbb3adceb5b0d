/**
 * The engine's half of the log of look-ups.
 */
@org.springframework.modulith.NamedInterface("trail")
package dk.uthflow.engine.trail;
