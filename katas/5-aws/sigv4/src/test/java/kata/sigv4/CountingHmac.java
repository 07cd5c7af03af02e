package kata.sigv4;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the calls. */
final class CountingHmac implements Hmac {

    private final Hmac jdk = Hmac.ofJdk();
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public byte[] sha256(byte[] key, byte[] data) {
        calls.incrementAndGet();
        return jdk.sha256(key, data);
    }

    /** How many calls since the last time that somebody asked. */
    int calls() {
        return calls.getAndSet(0);
    }
}
