package kata.apilag;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads one answer of HTTP/1.1 (RFC 9112). */
final class ReplyReader {

    private final TimedInput in;
    private final int maxBytes;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    ReplyReader(TimedInput in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    HttpReply read() throws IOException {
        String[] status = in.line().split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("\\d{3}")) {
            throw new IOException("no HTTP/1: " + String.join(" ", status));
        }
        for (String line = in.line(); !line.isEmpty(); line = in.line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        readBody(Integer.parseInt(status[1]));
        return new HttpReply(Integer.parseInt(status[1]), headers, body.toByteArray());
    }

    private void readBody(int status) throws IOException {
        if (status == 204 || status == 304) {
            return;
        }
        if (headers.containsKey("Transfer-Encoding")) {
            for (long size = chunkSize(); size > 0; size = chunkSize()) {
                take(size);
                in.line();
            }
        } else if (headers.containsKey("Content-Length")) {
            take(number(headers.get("Content-Length").get(0), 10));
        } else {
            toTheEnd();
        }
    }

    private long chunkSize() throws IOException {
        return number(in.line().split(";", 2)[0].strip(), 16);
    }

    private static long number(String digits, int radix) throws IOException {
        try {
            return Long.parseLong(digits, radix);
        } catch (NumberFormatException e) {
            throw new IOException("not a length: " + digits);
        }
    }

    private void take(long size) throws IOException {
        if (size > maxBytes - body.size()) {
            throw new IOException("a body of more than " + maxBytes + " bytes");
        }
        byte[] buffer = new byte[8192];
        long rest = size;
        while (rest > 0) {
            int read = in.read(buffer, (int) Math.min(buffer.length, rest));
            if (read < 0) {
                throw new EOFException("cut, with " + rest + " bytes to come");
            }
            body.write(buffer, 0, read);
            rest -= read;
        }
    }

    private void toTheEnd() throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer, buffer.length); read >= 0; read = in.read(buffer, buffer.length)) {
            if (read > maxBytes - body.size()) {
                throw new IOException("a body of more than " + maxBytes + " bytes");
            }
            body.write(buffer, 0, read);
        }
    }
}
