package sre.katas.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Properties;

/** Scripts and style sheets of the page, which stand in it whole. */
final class Assets {

    private static final String VERSION_FILE = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";

    private Assets() {}

    static String chartScript() {
        return read(webJar() + "uPlot.iife.min.js");
    }

    static String chartStyle() {
        return read(webJar() + "uPlot.min.css");
    }

    static String script() {
        return read("/sre/katas/cli/report/report.js");
    }

    static String style() {
        return read("/sre/katas/cli/report/report.css");
    }

    private static String webJar() {
        Properties properties = new Properties();
        try (InputStream in = Assets.class.getResourceAsStream(VERSION_FILE)) {
            properties.load(java.util.Objects.requireNonNull(in, VERSION_FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + VERSION_FILE, e);
        }
        return "/META-INF/resources/webjars/uplot/" + properties.getProperty("version") + "/dist/";
    }

    private static String read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing: build the harness again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** How a Content-Security-Policy names a script or a style sheet that stands in the page. */
    static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
