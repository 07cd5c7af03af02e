package kata.awsretry;

import java.io.IOException;
import java.time.Duration;

/** Stage 5: sends calls over HTTP. */
public final class WireSender implements Sender {

    @Override
    public Reply send(Call call, Duration timeout) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("stage 5: write send");
    }
}
