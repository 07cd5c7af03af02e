package kata.apilag;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The transport over a real network. Safe for many threads. */
public final class WireTransport implements HttpTransport {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .build();

    public WireTransport() {}

    @Override
    public HttpReply get(URI uri, Map<String, String> headers, Duration timeout, int maxBytes)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(timeout);
        headers.forEach(request::header);
        HttpResponse<byte[]> response = client.send(request.build(), info -> new LimitedBody(maxBytes));
        return new HttpReply(response.statusCode(), response.headers().map(), response.body());
    }
}
