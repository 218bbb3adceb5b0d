package dk.uthflow.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/**
 * A national recipient that keeps each case once, by its {@code Idempotency-Key}, unless
 * a test tells it to do something else first.
 */
public final class RecipientServer implements AutoCloseable {

	private final HttpServer server;

	private final String scheme;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Map<String, String> kept = new ConcurrentHashMap<>();

	private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

	private volatile Answer answer;

	private RecipientServer(HttpServer server, String scheme) {
		this.server = server;
		this.scheme = scheme;
		server.createContext("/sager", this::receive);
		server.setExecutor(this.threads);
		server.start();
		receiveAgain();
	}

	public static RecipientServer start() {
		try {
			return new RecipientServer(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0), "http");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One that is reached by HTTPS. */
	public static RecipientServer start(SSLContext certificate) {
		try {
			HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
			server.setHttpsConfigurator(new HttpsConfigurator(certificate));
			return new RecipientServer(server, "https");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public URI address() {
		return URI.create("%s://localhost:%d/sager".formatted(this.scheme, this.server.getAddress().getPort()));
	}

	/** What it does with every delivery from now on. */
	public void answer(Answer answer) {
		this.answer = answer;
	}

	/** From now on it answers every delivery with this status and keeps nothing. */
	public void answer(int status) {
		answer((exchange, delivery) -> send(exchange, status, "Beskeden var: " + delivery.body()));
	}

	/** From now on it does what a recipient does. */
	public void receiveAgain() {
		answer((exchange, delivery) -> {
			boolean known = keep(delivery);
			send(exchange, known ? 200 : 201, "{\"id\": \"NM-%d\"}".formatted(delivery.key().hashCode() & 0xffff));
		});
	}

	/** Keeps the case, and says whether it had it already. */
	public boolean keep(Delivery delivery) {
		return this.kept.putIfAbsent(delivery.key(), delivery.body()) != null;
	}

	/** Everything that came, in order, repetitions too. */
	public List<Delivery> deliveries() {
		return this.deliveries;
	}

	/** The cases that it has, by key. */
	public Map<String, String> kept() {
		return this.kept;
	}

	/** What came with this text in it. */
	public List<Delivery> with(String text) {
		return this.deliveries.stream().filter((delivery) -> delivery.body().contains(text)).toList();
	}

	private void receive(HttpExchange exchange) throws IOException {
		try (exchange) {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			Delivery delivery = new Delivery(exchange.getRequestHeaders(), body);
			this.deliveries.add(delivery);
			this.answer.to(exchange, delivery);
		}
	}

	public static void send(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, (status == 204 || status == 304) ? -1 : bytes.length);
		if (status != 204 && status != 304) {
			exchange.getResponseBody().write(bytes);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/**
	 * Something that came.
	 *
	 * @param headers its headers
	 * @param body its content
	 */
	public record Delivery(Headers headers, String body) {

		public String key() {
			return this.headers.getFirst("Idempotency-Key");
		}

	}

	/** What the recipient does with a delivery. */
	public interface Answer {

		void to(HttpExchange exchange, Delivery delivery) throws IOException;

	}

}
