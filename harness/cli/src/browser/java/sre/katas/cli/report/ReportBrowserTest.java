package sre.katas.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the report in the system's Chromium: drawn, readable, reachable by keyboard, and alone. */
class ReportBrowserTest {

    private static final String MISSING =
            "no Chromium is installed here (chromium, chromium-browser or google-chrome on the PATH):"
                    + " the report is not tried in a browser";

    @TempDir
    static Path folder;

    private static Playwright playwright;
    private static Browser browser;
    private static Path file;

    private final List<String> problems = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void startBrowser() throws IOException {
        Optional<Path> chromium = chromium();
        assumeTrue(chromium.isPresent(), MISSING);
        file = folder.resolve("report.html");
        Files.writeString(file, ReportPage.of(new SampleRound(folder).sit().report()));
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        // As root, as CI runs, Chromium's own sandbox refuses to start; the page is ours alone.
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of("--no-sandbox")));
    }

    private static Optional<Path> chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @AfterAll
    static void endBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void open() {
        look(1100, 900, ColorScheme.LIGHT);
    }

    private void look(int width, int height, ColorScheme scheme) {
        close();
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
        page = context.newPage();
        page.onConsoleMessage(message -> problems.add(message.type() + ": " + message.text()));
        page.onPageError(problems::add);
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(file.toUri().toString());
    }

    @AfterEach
    void close() {
        if (context != null) {
            context.close();
        }
    }

    @Test
    void opensWithoutAnErrorAndAsksForNothingElse() {
        page.evaluate("() => document.fonts.ready");

        assertThat(problems).isEmpty();
        assertThat(requests).containsExactly(file.toUri().toString());
    }

    @Test
    void itsPolicyLetsNoRequestLeave() {
        List<String> failures = new ArrayList<>();
        page.onRequestFailed(request -> failures.add(request.url() + " " + request.failure()));
        Object fetched = page.evaluate(
                "() => fetch('https://example.org/').then(() => 'let out', error => error.constructor.name)");
        Object image = page.evaluate("""
                () => new Promise(done => {
                  const image = new Image();
                  image.onload = () => done('let out');
                  image.onerror = () => done('refused');
                  image.src = 'https://example.org/a.png';
                })""");

        assertThat(fetched).isEqualTo("TypeError");
        assertThat(image).isEqualTo("refused");
        assertThat(problems).hasSizeGreaterThanOrEqualTo(2).allMatch(text -> text.contains("Content Security Policy"));
        assertThat(failures)
                .as("refused by the policy, not by a missing network")
                .allMatch(text -> text.endsWith(" csp"));
    }

    @Test
    void drawsEveryChart() {
        assertThat(page.locator(".chart").count()).isEqualTo(3);
        assertThat(page.locator(".chart canvas").count()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            Object colours = page.locator(".chart canvas").nth(i).evaluate("""
                    canvas => {
                      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                      const colours = new Set();
                      for (let at = 0; at < data.length; at += 4) {
                        if (data[at + 3] > 200) {
                          colours.add(data[at] + ',' + data[at + 1] + ',' + data[at + 2]);
                        }
                      }
                      return colours.has('11,107,203');
                    }""");
            assertThat(colours).as("the line's own colour in chart " + i).isEqualTo(true);
        }
    }

    @Test
    void namesItsPartsForScreenReaders() {
        assertThat(page.getByRole(AriaRole.MAIN).count()).isEqualTo(1);
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Sections"))
                        .count())
                .isEqualTo(1);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .allTextContents())
                .containsExactly("SRE Katas: report");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2))
                        .allTextContents())
                .startsWith("Interview (screen, seed 5)")
                .contains("Skills", "How far up the ladders");
        assertThat(page.getByRole(AriaRole.IMG).first().getAttribute("aria-label"))
                .contains("log-tail: solved after 18:00 of work, 60 % of par");
        assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Stage by stage, log-tail"))
                        .getByRole(AriaRole.ROWHEADER)
                        .first()
                        .textContent())
                .isEqualTo("1 Counts who talks most");
        assertThat(page.getByRole(AriaRole.PROGRESSBAR).count()).isEqualTo(4);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void goesByKeyboardAlone() {
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("To the report");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("report");
        boolean opened = false;
        for (int i = 0; i < 60 && !opened; i++) {
            page.keyboard().press("Tab");
            if (page.evaluate("() => document.activeElement.tagName").equals("SUMMARY")) {
                page.keyboard().press("Enter");
                opened = true;
            }
        }
        assertThat(page.locator("details[open]").count()).isEqualTo(1);
    }

    @Test
    void fitsAPhone() {
        look(360, 740, ColorScheme.LIGHT);

        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        assertThat(overflow).as("pixels beyond the screen").isEqualTo(0);
        assertThat(page.locator("#chart-timeline canvas").boundingBox().width).isLessThan(360);
        assertThat(problems).isEmpty();
    }

    @Test
    void followsTheThemeOfTheSystem() {
        assertThat(background()).isEqualTo("rgb(251, 251, 249)");

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));

        assertThat(background()).isEqualTo("rgb(20, 23, 28)");
        assertThat(page.locator(".chart canvas").count())
                .as("drawn again, once each")
                .isEqualTo(3);
        assertThat(problems).isEmpty();
    }

    @Test
    void keepsScreenshotsToLookAt() throws IOException {
        Path shots = Files.createDirectories(Path.of("target/report-screenshots"));
        look(1100, 900, ColorScheme.LIGHT);
        shot(shots.resolve("light.png"));
        look(1100, 900, ColorScheme.DARK);
        shot(shots.resolve("dark.png"));
        look(360, 740, ColorScheme.LIGHT);
        shot(shots.resolve("phone.png"));

        assertThat(shots.resolve("phone.png")).isNotEmptyFile();
    }

    private void shot(Path png) {
        page.screenshot(new Page.ScreenshotOptions().setPath(png).setFullPage(true));
    }

    private Object background() {
        return page.evaluate("() => getComputedStyle(document.body).backgroundColor");
    }
}
