package kata.apilag;

import static kata.apilag.Items.item;
import static kata.apilag.Items.minutesBehind;
import static kata.apilag.Items.oneItem;
import static kata.apilag.Items.page;
import static kata.apilag.Items.pageBefore;
import static kata.apilag.Policies.STANDARD;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.apilag.LagReport.Status;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.api.Answer;
import sre.katas.fixtures.api.Pages;

class EveryPageTest {

    private static final List<List<String>> THREE_PAGES = List.of(
            List.of(minutesBehind("a", 1), minutesBehind("b", 2)),
            List.of(minutesBehind("c", 3)),
            List.of(minutesBehind("d", 9), item("e", "null")));

    @Test
    void followsNextToTheLastPage() throws InterruptedException {
        Lab lab = new Lab();
        Pages.of("/feeds", THREE_PAGES).byCursor(lab.script());
        readsThreePages("\"next\" in the body", lab);
    }

    @Test
    void followsTheLinkHeader() throws InterruptedException {
        Lab lab = new Lab();
        Pages.of("/feeds", THREE_PAGES).byLink(lab.script());
        readsThreePages("a Link header", lab);
    }

    private static void readsThreePages(String by, Lab lab) throws InterruptedException {
        LagReport report = lab.check(STANDARD);
        Expectation.given("pages", "3, linked by " + by)
                .expected("requests", List.of("/feeds", "/feeds?cursor=c2", "/feeds?cursor=c3"))
                .got(lab.asked())
                .because("A list ends with the page that names no next one.")
                .check();
        Expectation.given("items", "2, then 1, then 2 of which one has no time; the last page is 9 minutes behind")
                .expected("lag, items, skipped, requests", List.of(Duration.ofMinutes(9), 4, 1, 3))
                .got(List.of(report.lag(), report.items(), report.skipped(), report.requests()))
                .because("All pages are one list.")
                .check();
    }

    @Test
    void anEmptyNextIsTheEnd() throws InterruptedException {
        for (String next : List.of("null", "\"\"")) {
            String body = "{\"items\": [" + minutesBehind("a", 1) + "], \"next\": " + next + "}";
            Lab lab = Lab.answering(Answer.json(body));
            LagReport report = lab.check(STANDARD);
            Expectation.given("body", body)
                    .expected("status, requests", List.of(Status.OK, 1))
                    .got(List.of(report.status(), lab.calls().size()))
                    .because("A next that is null or empty says that this was the last page.")
                    .check();
        }
    }

    @Test
    void readsLinksInEveryDress() throws InterruptedException {
        linked("/p2", "</p2>; rel=\"next\"");
        linked("/p2", "</p2>; rel=next");
        linked("/p2", "</p2>;rel=\"next\"");
        linked("/p2", "<http://api.example/p2>; rel=\"next\"");
        linked("/p2", "</p0>; rel=\"prev\", </p2>; rel=\"next\"");
        linked("/p2", "</p2>; rel=\"next\", </p9>; rel=\"last\"");
        linked("/p2?ids=1,2;3", "</p2?ids=1,2;3>; rel=\"next\"");
        linked("/p2", "</p2>; title=\"two, or; more\"; rel=\"next\"");
        linked("/p2", "</p2>; rel=\"last next\"");
        linked("/p2", "</p2>; REL=\"NEXT\"");
        linked("/p2", "</p0>; rel=\"prev\"", "</p2>; rel=\"next\"");
        linked(null, "</p2>; rel=\"prev\"");
        linked(null, "</p2>; rel=\"nextish\"");
        linked(null, "</p2>; rel=\"prev\"; title=\"next\"");
        linked(null, "</next>; rel=\"self\"");
        linked(null, "</p2>; title=\"next\"");
        linked(null, "</p2>");
    }

    private static void linked(String target, String... headers) throws InterruptedException {
        Answer first = oneItem(1);
        for (String header : headers) {
            first = first.header("Link", header);
        }
        Lab lab = Lab.answering(first).on("/p2", Answer.json(page())).on("/p2?ids=1,2;3", Answer.json(page()));
        lab.check(STANDARD);
        Expectation.given("Link", String.join("\nLink: ", headers))
                .expected("requests", target == null ? List.of("/feeds") : List.of("/feeds", target))
                .got(lab.asked())
                .because("RFC 8288: each link is <address>, then parameters; rel is one word, or several in quotes,"
                        + " and case does not matter. Commas part links only outside of <> and quotes.")
                .check();
    }

    @Test
    void theBodyGoesBeforeTheHeader() throws InterruptedException {
        Lab lab = Lab.answering(Answer.json(pageBefore("/body", minutesBehind("a", 1)))
                        .header("Link", "</header>; rel=\"next\""))
                .on("/body", oneItem(1));
        lab.check(STANDARD);
        Expectation.given("page 1", "\"next\": \"/body\", and Link: </header>; rel=\"next\"")
                .expected("requests", List.of("/feeds", "/body"))
                .got(lab.asked())
                .because("Where both name a next page, that of the body holds.")
                .check();
    }

    @Test
    void resolvesAgainstTheAddressThatAnswered() throws InterruptedException {
        resolved("page2", "/v2/page2");
        resolved("./page2?x=1", "/v2/page2?x=1");
        resolved("/page2", "/page2");
        resolved("?cursor=2", "/v2/list?cursor=2");
        resolved("//api.example/page2", "/page2");
    }

    private static void resolved(String next, String target) throws InterruptedException {
        Lab lab = Lab.answering(Answer.redirect(301, "/v2/list"))
                .on("/v2/list", Answer.json(pageBefore(next, minutesBehind("a", 1))))
                .on(target, oneItem(1));
        lab.check(STANDARD);
        Expectation.given("api", Lab.API)
                .and("redirected to", "http://api.example/v2/list")
                .and("next", next)
                .expected("requests", List.of("/feeds", "/v2/list", target))
                .got(lab.asked())
                .because("A reference is resolved against the address whose answer holds it (RFC 3986, section 5)."
                        + " URI.resolve gets one that is only a query wrong: ?cursor=2 keeps the whole path.")
                .check();
    }

    @Test
    void anItemThatComesTwiceCountsOnce() throws InterruptedException {
        twice(minutesBehind("a", 8), minutesBehind("a", 1));
        twice(minutesBehind("a", 1), minutesBehind("a", 8));
    }

    private static void twice(String onPage1, String onPage2) throws InterruptedException {
        Lab lab = Lab.answering(Answer.json(pageBefore("/p2", onPage1, minutesBehind("b", 2))))
                .on("/p2", Answer.json(page(onPage2)));
        LagReport report = lab.check(STANDARD);
        Expectation.given("page 1", onPage1 + ", " + minutesBehind("b", 2))
                .and("page 2", onPage2)
                .expected("lag, items", List.of(Duration.ofMinutes(2), 2))
                .got(List.of(report.lag(), report.items()))
                .because("A list that changes while it is read shows an item twice. Its newest time counts, once.")
                .check();
    }

    @Test
    void itemsWithoutAnIdAreItemsOfTheirOwn() throws InterruptedException {
        String nameless = "{\"timestamp\": \"2025-03-30T11:58:00Z\"}";
        LagReport report = Lab.answering(Answer.json(page(nameless, nameless, minutesBehind("a", 1))))
                .check(STANDARD);
        Expectation.given("items", "two without an id, one with")
                .expected("items, skipped", List.of(3, 0))
                .got(List.of(report.items(), report.skipped()))
                .because("Without an id nothing says that two items are the same.")
                .check();
    }

    @Test
    void pagesThatGoRoundInACircleAreUnknown() throws InterruptedException {
        Map<String, Lab> circles = new TreeMap<>(Map.of(
                "page 1 names itself",
                Lab.answering(Answer.json(pageBefore("/feeds", minutesBehind("a", 1)))),
                "page 2 names itself",
                Lab.answering(Answer.json(pageBefore("/p2", minutesBehind("a", 1))))
                        .on("/p2", Answer.json(pageBefore("/p2", minutesBehind("b", 1)))),
                "page 2 names page 1",
                Lab.answering(Answer.json(pageBefore("/p2", minutesBehind("a", 1))))
                        .on("/p2", Answer.json(pageBefore("/feeds", minutesBehind("b", 1))))));
        for (Map.Entry<String, Lab> circle : circles.entrySet()) {
            LagReport report = circle.getValue().check(STANDARD);
            Expectation.given("pages", circle.getKey())
                    .and("requests", circle.getValue().asked())
                    .expected("UNKNOWN, no page asked twice, and a note")
                    .got(report)
                    .because("A page that was read already would be read for ever: remember the addresses.")
                    .holds(report.status() == Status.UNKNOWN
                            && circle.getValue().asked().stream().distinct().count()
                                    == circle.getValue().calls().size()
                            && !report.note().isBlank());
        }
    }

    @Test
    void sendsNoMoreRequestsThanAllowed() throws InterruptedException {
        allowed(10, Status.OK, 10);
        allowed(11, Status.OK, 10);
        allowed(9, Status.UNKNOWN, 9);
        allowed(1, Status.UNKNOWN, 1);
    }

    private static void allowed(int maxRequests, Status status, int requests) throws InterruptedException {
        Lab lab = manyPages(10);
        LagReport report = lab.check(STANDARD.withMaxRequests(maxRequests));
        Expectation.given("pages", 10)
                .and("maxRequests", maxRequests)
                .expected("status, requests sent, requests reported", List.of(status, requests, requests))
                .got(List.of(report.status(), lab.calls().size(), report.requests()))
                .because("A probe must not become a burden. What it could not read to the end, it does not judge.")
                .check();
    }

    @Test
    void readsTenThousandPages() throws InterruptedException {
        Lab lab = manyPages(10_000);
        LagReport report = lab.check(STANDARD.withMaxRequests(10_000));
        Expectation.given("pages", 10_000)
                .expected("status, items, requests", List.of(Status.OK, 10_000, 10_000))
                .got(List.of(report.status(), report.items(), report.requests()))
                .because("Pages are read in a loop: a call inside a call for each page ends the stack.")
                .check();
    }

    private static Lab manyPages(int pages) {
        Lab lab = new Lab();
        for (int i = 0; i < pages; i++) {
            String item = minutesBehind("i" + i, 1);
            lab.on(
                    i == 0 ? "/feeds" : "/feeds?page=" + i,
                    Answer.json(i == pages - 1 ? page(item) : pageBefore("?page=" + (i + 1), item)));
        }
        return lab;
    }

    @Test
    void followsRedirects() throws InterruptedException {
        for (int status : List.of(301, 302, 303, 307, 308)) {
            for (String location : List.of("/new", "new", "http://api.example/new")) {
                Lab lab = Lab.answering(Answer.redirect(status, location)).on("/new", oneItem(3));
                LagReport report = lab.check(STANDARD);
                Expectation.given("answer", status + ", Location: " + location)
                        .expected("status, items, requests", List.of(Status.OK, 1, 2))
                        .got(List.of(report.status(), report.items(), report.requests()))
                        .because("All five redirects are followed with a GET, and each is a request that counts.")
                        .check();
            }
        }
    }

    @Test
    void followsFiveRedirectsForAPageAndNoMore() throws InterruptedException {
        Lab five = redirects(5);
        LagReport report = five.check(STANDARD);
        Expectation.given("redirects", 5)
                .expected("status, requests", List.of(Status.OK, 6))
                .got(List.of(report.status(), five.calls().size()))
                .because("A page may be five redirects away.")
                .check();
        for (Map.Entry<String, Lab> lab : new TreeMap<>(Map.of(
                        "six in a row", redirects(6), "to itself", Lab.answering(Answer.redirect(302, "/feeds"))))
                .entrySet()) {
            report = lab.getValue().check(STANDARD);
            Expectation.given("redirects", lab.getKey())
                    .and("requests", lab.getValue().asked())
                    .expected("UNKNOWN after 6 requests at the most")
                    .got(report)
                    .because("The sixth redirect for one page is one too many.")
                    .holds(report.status() == Status.UNKNOWN
                            && lab.getValue().calls().size() <= 6);
        }
    }

    private static Lab redirects(int count) {
        Lab lab = Lab.answering(Answer.redirect(302, "/r1"));
        for (int i = 1; i < count; i++) {
            lab.on("/r" + i, Answer.redirect(302, "/r" + (i + 1)));
        }
        return lab.on("/r" + count, oneItem(1));
    }

    @Test
    void theTokenStaysAtHome() throws InterruptedException {
        shows("Bearer t0ken", "/p2", Lab.answering(Answer.json(pageBefore("/p2", minutesBehind("a", 1)))));
        shows("Bearer t0ken", "/p2", Lab.answering(Answer.redirect(302, "/p2")));
        for (String other : List.of(
                "http://other.example/feeds",
                "http://api.example:8080/feeds",
                "http://api.example.evil.example/feeds")) {
            shows("none", other, Lab.answering(Answer.redirect(302, other)));
            shows("none", other, Lab.answering(Answer.json(pageBefore(other, minutesBehind("a", 1)))));
        }
    }

    private static void shows(String authorization, String second, Lab lab) throws InterruptedException {
        lab.on(second, oneItem(1));
        lab.check(STANDARD.withToken("t0ken"));
        Expectation.given("token", "t0ken")
                .and("api", Lab.API)
                .and("sent on to", second)
                .expected("Authorization of the two requests", List.of("Bearer t0ken", authorization))
                .got(lab.calls().stream()
                        .map(call -> call.headers().getOrDefault("Authorization", "none"))
                        .toList())
                .because("The token goes to the origin of the API (scheme, host and port), and to no other: whoever"
                        + " sends us elsewhere would get it.")
                .check();
    }

    @Test
    void anOriginHasThePortOfItsSchemeUnlessItSaysAnother() throws InterruptedException {
        sentOn("Bearer t0ken", "http://api.example/feeds", "http://api.example:80/p2");
        sentOn("Bearer t0ken", "https://api.example:443/feeds", "https://api.example/p2");
        sentOn("Bearer t0ken", "http://api.example:8080/feeds", "http://api.example:8080/p2");
        sentOn("none", "http://api.example:8080/feeds", "http://api.example:9090/p2");
        sentOn("none", "http://api.example:8080/feeds", "http://api.example/p2");
    }

    private static void sentOn(String authorization, String api, String second) throws InterruptedException {
        Lab lab = new Lab().on(api.replaceFirst("^http://api.example/", "/"), Answer.redirect(302, second));
        lab.on(second.replaceFirst("^http://api.example/", "/"), oneItem(1))
                .check(URI.create(api), STANDARD.withToken("t0ken"));
        Expectation.given("token", "t0ken")
                .and("api", api)
                .and("sent on to", second)
                .expected("Authorization of the two requests", List.of("Bearer t0ken", authorization))
                .got(lab.calls().stream()
                        .map(call -> call.headers().getOrDefault("Authorization", "none"))
                        .toList())
                .because("An origin is scheme, host and port, and a port that is not written is 80, for https 443.")
                .check();
    }

    @Test
    void sendsNoAuthorizationWithoutAToken() throws InterruptedException {
        Lab lab = Lab.answering(oneItem(1));
        lab.check(STANDARD);
        Expectation.given("token", null)
                .expected("Authorization", List.of("none"))
                .got(lab.calls().stream()
                        .map(call -> call.headers().getOrDefault("Authorization", "none"))
                        .toList())
                .because("Without a token there is no such header.")
                .check();
    }

    @Test
    void neverGoesFromHttpsToHttp() throws InterruptedException {
        URI api = URI.create("https://safe.example/feeds");
        String unsafe = "http://safe.example/feeds";
        for (Answer first :
                List.of(Answer.redirect(302, unsafe), Answer.json(pageBefore(unsafe, minutesBehind("a", 1))))) {
            Lab lab = new Lab().on(api.toString(), first).on(unsafe, oneItem(1));
            LagReport report = lab.check(api, STANDARD);
            Expectation.given("api", api)
                    .and("sent on to", unsafe)
                    .expected("status, requests", List.of(Status.UNKNOWN, List.of(api.toString())))
                    .got(List.of(report.status(), lab.asked()))
                    .because("What begins in secret does not go on in the open.")
                    .check();
        }
    }

    @Test
    void anAddressThatIsNoneIsUnknown() throws InterruptedException {
        for (String address : List.of(
                "http://[", "http:///feeds", "ftp://api.example/feeds", "mailto:root@api.example", "not an address")) {
            for (Answer first :
                    List.of(Answer.redirect(302, address), Answer.json(pageBefore(address, minutesBehind("a", 1))))) {
                sendsNothingTo(address, first);
            }
        }
        sendsNothingTo("nowhere: no Location", Answer.status(302));
    }

    private static void sendsNothingTo(String address, Answer first) throws InterruptedException {
        Lab lab = Lab.answering(first);
        LagReport report = lab.check(STANDARD);
        Expectation.given("answer", first)
                .and("sent on to", address)
                .expected("status, requests", List.of(Status.UNKNOWN, 1))
                .got(List.of(report.status(), lab.calls().size()))
                .because("Whoever is sent to an address that is not http or https, or none at all, cannot go on.")
                .check();
    }

    @Test
    void countsRedirectsForEachPage() throws InterruptedException {
        Lab lab = new Lab();
        for (int page = 0; page < 2; page++) {
            String at = page == 0 ? "/feeds" : "/p1";
            for (int i = 1; i <= 3; i++) {
                String to = "/r" + page + "-" + i;
                lab.on(at, Answer.redirect(302, to));
                at = to;
            }
            lab.on(at, page == 0 ? Answer.json(pageBefore("/p1", minutesBehind("a", 1))) : oneItem(1));
        }
        LagReport report = lab.check(STANDARD);
        Expectation.given("pages", "2, each three redirects away")
                .expected("status, requests", List.of(Status.OK, 8))
                .got(List.of(report.status(), report.requests()))
                .because("Rule 13: up to five times for one page.")
                .check();
    }

    @Test
    void sendsTheTokenAgainWhenItIsBackHome() throws InterruptedException {
        Lab lab = Lab.answering(Answer.redirect(302, "http://other.example/x"))
                .on("http://other.example/x", Answer.redirect(302, "http://API.example/p2"))
                .on("http://API.example/p2", oneItem(1))
                .on("/p2", oneItem(1));
        lab.check(STANDARD.withToken("t0ken"));
        Expectation.given("redirects", "to another origin, and back to http://API.example")
                .expected("Authorization of the requests", List.of("Bearer t0ken", "none", "Bearer t0ken"))
                .got(lab.calls().stream()
                        .map(call -> call.headers().getOrDefault("Authorization", "none"))
                        .toList())
                .because(
                        "Rule 14: requests to the origin of the API's address carry it; a host is the same in any case.")
                .check();
    }

    @Test
    void followsTheLinkWhereNextIsNoText() throws InterruptedException {
        for (String next : List.of("null", "\"\"", "7")) {
            Lab lab = Lab.answering(Answer.json("{\"items\": [" + minutesBehind("a", 1) + "], \"next\": " + next + "}")
                            .header("Link", "</p2>; rel=\"next\""))
                    .on("/p2", oneItem(1));
            lab.check(STANDARD);
            Expectation.given("next, Link", next + ", </p2>; rel=\"next\"")
                    .expected("requests", List.of("/feeds", "/p2"))
                    .got(lab.asked())
                    .because("Rule 9: if next is a string that is not empty; otherwise the Link header.")
                    .check();
        }
    }

    @Test
    void aNextOfABlankIsNoAddress() throws InterruptedException {
        Lab lab = Lab.answering(Answer.json(pageBefore(" ", minutesBehind("a", 1))));
        Expectation.given("next", "\" \"")
                .expected("status", Status.UNKNOWN)
                .got(lab.check(STANDARD).status())
                .because("Rules 9 and 15: it is not empty, and cannot be parsed.")
                .check();
    }

    @Test
    void theFirstRelCounts() throws InterruptedException {
        linked(null, "</p2>; rel=\"prev\"; rel=\"next\"");
    }

    @Test
    void anIdMayBeANumber() throws InterruptedException {
        LagReport report = Lab.answering(Answer.json(page(
                        "{\"id\": 7, \"timestamp\": \"2025-03-30T11:52:00Z\"}",
                        "{\"id\": 7, \"timestamp\": \"2025-03-30T11:59:00Z\"}")))
                .check(STANDARD);
        Expectation.given("items", "two with the id 7, 8 and 1 minutes behind")
                .expected("items, lag", List.of(1, Duration.ofMinutes(1)))
                .got(List.of(report.items(), report.lag()))
                .because("Rule 11: several items with the same id are one.")
                .check();
    }

    @Test
    void treatsALinkLikeAnyReference() throws InterruptedException {
        Lab moved = Lab.answering(Answer.redirect(301, "/v2/list"))
                .on("/v2/list", oneItem(1).header("Link", "<?cursor=2>; rel=next"))
                .on("/v2/list?cursor=2", oneItem(1));
        moved.check(STANDARD);
        URI api = URI.create("https://safe.example/feeds");
        Lab unsafe = new Lab().on(api.toString(), oneItem(1).header("Link", "<http://safe.example/p2>; rel=next"));
        unsafe.check(api, STANDARD);
        Expectation.given("Link", "?cursor=2 at /v2/list; http://safe.example/p2 at https://safe.example/feeds")
                .expected(
                        "requests",
                        List.of(List.of("/feeds", "/v2/list", "/v2/list?cursor=2"), List.of(api.toString())))
                .got(List.of(moved.asked(), unsafe.asked()))
                .because("Rules 10 and 15: next, Link and Location hold references.")
                .check();
    }

    @Test
    void redirectsAndTriesAreRequestsToo() throws InterruptedException {
        for (Lab lab : List.of(Lab.answering(Answer.status(503)), redirects(5))) {
            LagReport report = lab.check(STANDARD.withMaxRequests(2));
            Expectation.given("maxRequests", 2)
                    .expected("status, requests", List.of(Status.UNKNOWN, 2))
                    .got(List.of(report.status(), lab.calls().size()))
                    .because("Rule 12: never send more.")
                    .check();
        }
    }
}
