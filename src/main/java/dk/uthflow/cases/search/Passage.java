package dk.uthflow.cases.search;

/**
 * A piece of a text, marked where it is one of the words that were searched for.
 */
record Passage(String text, boolean marked) {

}
