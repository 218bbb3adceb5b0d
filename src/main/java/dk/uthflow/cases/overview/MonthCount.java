package dk.uthflow.cases.overview;

import java.time.YearMonth;

/**
 * The cases of a month.
 *
 * @param month the month
 * @param reported how many were reported in it
 * @param closed how many were closed in it
 */
record MonthCount(YearMonth month, long reported, long closed) {

}
