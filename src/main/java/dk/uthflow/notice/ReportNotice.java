package dk.uthflow.notice;

/**
 * What a mail says about the report that it brings.
 *
 * @param rapport which report
 * @param sted the place it is about
 * @param dag the day it was due, in words
 * @param hyppighed how often it comes
 * @param ansvarlig the name of who sends it, and can stop it
 */
public record ReportNotice(String rapport, String sted, String dag, String hyppighed, String ansvarlig) {

}
