package kata.awsretry;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One attempt over a real network, with the old client of the JDK. */
public final class Wire {

    /** Sends one GET. */
    public String get(URI uri, Duration timeout) throws CallFailed, InterruptedException {
        HttpURLConnection connection = null;
        try {
            connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout((int) timeout.toMillis());
            connection.setReadTimeout((int) timeout.toMillis());
            int status = connection.getResponseCode();
            if (status == 200) {
                try (InputStream body = connection.getInputStream()) {
                    return new String(body.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            String code = connection.getHeaderField("x-amzn-ErrorType");
            if (code == null) {
                code = "";
            } else if (code.indexOf(':') >= 0) {
                code = code.substring(0, code.indexOf(':'));
            }
            throw new CallFailed(new Failure(status, code, hint(connection), true));
        } catch (ConnectException e) {
            throw new CallFailed(new Failure(0, "", Duration.ZERO, false));
        } catch (IOException e) {
            throw new CallFailed(new Failure(0, "", Duration.ZERO, true));
        } finally {
            if (connection != null) {
                connection.disconnect();
            }
        }
    }

    private static Duration hint(HttpURLConnection connection) {
        String text = connection.getHeaderField("x-amz-retry-after");
        if (text == null || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9') || text.isEmpty()) {
            return Duration.ZERO;
        }
        return Duration.ofMillis(Integer.parseInt(text));
    }
}
