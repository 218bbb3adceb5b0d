package dk.uthflow.cases.overview;

import java.util.List;

/**
 * The start page of somebody who sees cases.
 *
 * @param name the person's name
 * @param waiting what waits for them
 * @param urgent the open cases with the shortest time left
 * @param chart the last twelve months
 */
record StartPage(String name, List<Waiting> waiting, List<OverviewRow> urgent, Chart chart) {

	/**
	 * Cases that wait.
	 *
	 * @param title the key of where
	 * @param path where one works on them, or null
	 * @param cases how many
	 * @param soon how many of them have at most 14 days left
	 * @param late how many of them are late
	 */
	record Waiting(String title, String path, long cases, long soon, long late) {

	}

}
