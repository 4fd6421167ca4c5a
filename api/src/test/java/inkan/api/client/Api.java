package inkan.api.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the API as somebody, somewhere. Immutable: {@code api.at("322016")} is another caller, and {@code api} stays who
 * it was.
 *
 * @param root address of the running program, such as {@code http://127.0.0.1:8080}
 * @param headers sent with every request
 */
public record Api(String root, Map<String, String> headers) {

    /** Setagaya 世田谷区. */
    public static final String SETAGAYA = "131121";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    /** A clerk at a counter in Setagaya. */
    public static Api ofClerk(String root) {
        return new Api(
                root,
                Map.of(
                        "Inkan-Actor", "clerk-1",
                        "Inkan-Role", "clerk",
                        "Inkan-Municipality", SETAGAYA,
                        "Inkan-Channel", "COUNTER",
                        "Inkan-Counter", "setagaya-office"));
    }

    /** The same at another municipality. */
    public Api at(String municipality) {
        return with("Inkan-Municipality", municipality);
    }

    /** The same by another channel. */
    public Api via(String channel) {
        return with("Inkan-Channel", channel);
    }

    /** The same under an idempotency key. */
    public Api once(UUID key) {
        return with("Idempotency-Key", key.toString());
    }

    /** The same with a header. */
    public Api with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Api(root, more);
    }

    /** The same without a header. */
    public Api without(String header) {
        var fewer = new TreeMap<>(headers);
        fewer.remove(header);
        return new Api(root, fewer);
    }

    /** Posts a command. */
    public Answer command(String name, Map<String, ?> parts) {
        return command(name, JSON.writeValueAsString(parts));
    }

    /** Posts a command whose body may be anything. */
    public Answer command(String name, String body) {
        return post("/v1/commands/" + name, "application/json", body);
    }

    /** Posts lines of commands. */
    public Answer bulk(String lines) {
        return post("/v1/commands", "application/x-ndjson", lines);
    }

    /** Posts a text. */
    public Answer post(String path, String contentType, String body) {
        return post(path, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Posts anything. */
    public Answer post(String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Sends a text with another method. */
    public Answer send(String method, String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
    }

    /** Gets what is at a path, with its query. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Gets what is no text. */
    public byte[] bytes(String path) {
        try {
            return HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request with another method. */
    public Answer send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofMinutes(2));
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
