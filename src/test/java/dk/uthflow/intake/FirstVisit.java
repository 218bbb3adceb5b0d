package dk.uthflow.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import dk.uthflow.testing.Browser;

/**
 * The first visit to a page for reporting, from the address to a first field that can be
 * written in.
 */
final class FirstVisit {

	/** What Chromium's developer tools call slow 4G, in bytes a second. */
	private static final int BYTES_PER_SECOND = 1_600_000 / 8;

	private static final int LATENCY_MILLIS = 150;

	private final Map<String, Integer> trips = new HashMap<>();

	private long bytes;

	private double seconds;

	private FirstVisit() {
	}

	static FirstVisit to(Browser browser, String address) {
		return of(browser, address, (network) -> {
		});
	}

	static FirstVisit bySlowNetwork(Browser browser, String address) {
		JsonObject slow = new JsonObject();
		slow.addProperty("offline", false);
		slow.addProperty("latency", LATENCY_MILLIS);
		slow.addProperty("downloadThroughput", BYTES_PER_SECOND);
		slow.addProperty("uploadThroughput", BYTES_PER_SECOND / 2);
		return of(browser, address, (network) -> network.send("Network.emulateNetworkConditions", slow));
	}

	private static FirstVisit of(Browser browser, String address, Consumer<CDPSession> conditions) {
		FirstVisit visit = new FirstVisit();
		Page page = browser.page(360);
		page.setDefaultTimeout(60_000);
		CDPSession network = page.context().newCDPSession(page);
		network.send("Network.enable");
		network.on("Network.requestWillBeSent", visit::requested);
		network.on("Network.loadingFinished", (loaded) -> visit.bytes += loaded.get("encodedDataLength").getAsLong());
		conditions.accept(network);
		long begun = System.nanoTime();
		page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
		page.locator("[data-form] input:visible").first().focus();
		page.locator("[data-form] input[type=text]:visible").first().fill("Brovst");
		visit.seconds = (System.nanoTime() - begun) / 1e9;
		page.waitForLoadState(LoadState.NETWORKIDLE);
		page.context().close();
		return visit;
	}

	/** A request comes a trip after the one whose answer asked for it. */
	private void requested(JsonObject event) {
		String url = event.getAsJsonObject("request").get("url").getAsString();
		if (url.startsWith("http") && !url.contains("/api/")) {
			this.trips.merge(url, this.trips.getOrDefault(asker(event.getAsJsonObject("initiator")), 0) + 1, Math::min);
		}
	}

	private static String asker(JsonObject initiator) {
		if (initiator.has("url")) {
			return initiator.get("url").getAsString();
		}
		for (JsonObject stack = initiator.getAsJsonObject("stack"); stack != null; stack = stack
			.getAsJsonObject("parent")) {
			JsonArray frames = stack.getAsJsonArray("callFrames");
			if (!frames.isEmpty()) {
				return frames.get(0).getAsJsonObject().get("url").getAsString();
			}
		}
		return "";
	}

	/** What came over the network, compressed as it came. */
	long bytes() {
		return this.bytes;
	}

	int requests() {
		return this.trips.size();
	}

	/** How many answers must be waited for, one after the other. */
	int trips() {
		return this.trips.values().stream().mapToInt(Integer::intValue).max().orElse(0);
	}

	/** Until a first field could be written in. */
	double seconds() {
		return this.seconds;
	}

	@Override
	public String toString() {
		return "%d bytes, %d requests, %d trips: %s".formatted(this.bytes, requests(), trips(), this.trips);
	}

}
