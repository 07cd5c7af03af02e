package kata.awsretry;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One attempt over a real network. Safe for many threads. */
public final class Wire {

    private final HttpClient client = HttpClient.newHttpClient();

    /** Sends one GET. */
    public String get(URI uri, Duration timeout) throws CallFailed, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(timeout).build();
        HttpResponse<String> response;
        try {
            response = client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            boolean unconnected = e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
            throw new CallFailed(new Failure(0, "", Duration.ZERO, !unconnected));
        }
        if (response.statusCode() != 200) {
            throw new CallFailed(new Failure(response.statusCode(), code(response), hint(response), true));
        }
        return response.body();
    }

    private static String code(HttpResponse<?> response) {
        String type = response.headers().firstValue("x-amzn-ErrorType").orElse("");
        return type.split(":", 2)[0];
    }

    private static Duration hint(HttpResponse<?> response) {
        String millis = response.headers().firstValue("x-amz-retry-after").orElse("");
        return millis.matches("[0-9]{1,9}") ? Duration.ofMillis(Long.parseLong(millis)) : Duration.ZERO;
    }
}
