package kata.awsretry;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** HttpURLConnection in a thread of its own; what comes before the end of the connection is the body. */
public final class WireSender implements Sender {

    @Override
    public Reply send(Call call, Duration timeout) throws IOException, InterruptedException {
        HttpURLConnection connection = (HttpURLConnection) call.uri().toURL().openConnection();
        connection.setConnectTimeout((int) timeout.toMillis() + 1);
        connection.setReadTimeout((int) timeout.toMillis() + 1);
        FutureTask<Reply> task = new FutureTask<>(() -> exchange(connection, call));
        Thread thread = new Thread(task, "exchange");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("no answer within " + timeout);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException problem ? problem : new IOException(e.getCause());
        }
    }

    private static Reply exchange(HttpURLConnection connection, Call call) throws IOException {
        connection.setRequestMethod(call.method());
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Connection", "close");
        if (!call.body().isEmpty()) {
            byte[] body = call.body().getBytes(StandardCharsets.UTF_8);
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            connection.getOutputStream().write(body);
        }
        int status = connection.getResponseCode();
        try (InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            String body = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Reply(
                    status,
                    Optional.ofNullable(connection.getHeaderField("x-amzn-ErrorType"))
                            .orElse(""),
                    Optional.ofNullable(connection.getHeaderField("Retry-After")),
                    body);
        } finally {
            connection.disconnect();
        }
    }
}
