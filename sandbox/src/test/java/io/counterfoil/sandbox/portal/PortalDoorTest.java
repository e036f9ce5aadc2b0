package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who gets in, what ends a session, and what is said to whom a page is not shown. */
class PortalDoorTest extends AtThePortal {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final LocatorAssertions.IsHiddenOptions AFTER_THE_NEXT_LOOK =
            new LocatorAssertions.IsHiddenOptions().setTimeout(90_000);

    @Test
    void everyAnswerCarriesThePolicyAndNoPageIsKept() throws IOException {
        try (Visit visit = portal.visit("supplier", Visit.Device.DESK, "en")) {
            for (String path : List.of("/", "/settings", "/nowhere", "/signed-out")) {
                Map<String, String> headers =
                        visit.page().request().get(portal.url() + path).headers();
                assertEquals(POLICY, headers.get("content-security-policy"), path);
                assertEquals("nosniff", headers.get("x-content-type-options"), path);
                assertEquals("no-store", headers.get("cache-control"), path);
            }
            List<Cookie> session = visit.page().context().cookies().stream()
                    .filter(cookie -> cookie.name.startsWith("q_session"))
                    .toList();
            assertFalse(session.isEmpty(), "nobody is logged in");
            session.forEach(cookie -> assertTrue(cookie.httpOnly, cookie.name));
        }
    }

    @Test
    void languageAndAppearanceAreTheUsersChoice() throws IOException {
        try (Visit visit = portal.visit("supplier", Visit.Device.PHONE, "en")) {
            visit.page().navigate(portal.url() + "/settings");
            visit.look("settings");
            visit.button("Dark").click();
            assertThat(visit.page().locator("html")).hasAttribute("data-bs-theme", "dark");
            visit.look("settings-dark");
            visit.button("中文").first().click();
            assertThat(visit.page().locator("html")).hasAttribute("lang", "zh-CN");
            visit.page().navigate(portal.url() + "/");
            assertThat(visit.heading("我持有的凭证")).isVisible(PATIENTLY);
            visit.look("supplier-home-dark");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void whoSignsOutIsAskedForThePasswordAgain() throws IOException {
        try (Visit visit = portal.visit("supplier", Visit.Device.PHONE, "zh-CN")) {
            visit.page().navigate(portal.url() + "/settings");
            visit.link("退出登录").click();
            assertThat(visit.heading("您已退出登录")).isVisible(PATIENTLY);
            visit.look("signed-out");
            visit.link("登录").click();
            assertThat(visit.page().locator("#password")).isVisible(PATIENTLY);
            visit.look("login");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void whoWasSignedOutMeanwhileIsToldSoAndNothingIsDone() throws IOException {
        String offer = portal.trade().offered(invoice(), "320000.00");
        try (Visit visit = portal.visit("supplier", Visit.Device.PHONE, "en")) {
            visit.page().navigate(portal.url() + "/offers/" + offer);
            visit.page()
                    .context()
                    .clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("q_session.*")));
            visit.expectAnswer(499);
            visit.button("Accept CNY 320,000.00").click();
            assertThat(visit.page().getByText("You are signed out.")).isVisible(PATIENTLY);
            visit.look("session-ended");
            assertEquals("open", portal.trade().states().offer(offer));
            Page signedIn =
                    visit.page().waitForPopup(() -> visit.link("Sign in again").click());
            assertThat(signedIn.locator("main h1")).isVisible(PATIENTLY);
            visit.button("Accept CNY 320,000.00").click();
            assertThat(visit.page().getByText("Accepted. You hold CNY 320,000.00."))
                    .isVisible(PATIENTLY);
        }
    }

    @Test
    void aFormThatThePortalDidNotGiveIsRefused() throws IOException {
        String offer = portal.trade().offered(invoice(), "1.00");
        try (Visit visit = portal.visit("supplier", Visit.Device.DESK, "en")) {
            APIResponse answer = visit.page()
                    .request()
                    .post(
                            portal.url() + "/offers/" + offer + "/acceptance",
                            RequestOptions.create()
                                    .setForm(FormData.create()
                                            .set("key", UUID.randomUUID().toString())));
            assertEquals(400, answer.status());
            assertTrue(answer.text().contains("This form is too old"), answer.text());
            assertEquals("open", portal.trade().states().offer(offer));
        }
    }

    @Test
    void aKeyOfTheButtonIsOneCommand() throws IOException {
        String offer = portal.trade().offered(invoice(), "2.00");
        try (Visit visit = portal.visit("supplier", Visit.Device.DESK, "en")) {
            Page page = visit.page();
            page.navigate(portal.url() + "/offers/" + offer);
            FormData form = FormData.create()
                    .set("key", page.locator("form.cf-actbar input[name=key]").inputValue())
                    .set(
                            "csrf-token",
                            page.locator("form.cf-actbar input[name=csrf-token]")
                                    .inputValue());
            for (int press = 0; press < 2; press++) {
                APIResponse answer = page.request()
                        .post(
                                portal.url() + "/offers/" + offer + "/acceptance",
                                RequestOptions.create().setForm(form));
                assertTrue(answer.text().contains("Accepted. You hold"), answer.text());
                page.navigate(answer.url());
                form.set(
                        "csrf-token",
                        page.locator("input[name=csrf-token]").first().inputValue());
            }
        }
    }

    @Test
    void whatIsNotForSomebodyIsExplained() throws IOException {
        String offer = portal.trade().offered(invoice(), "3.00");
        try (Visit visit = portal.visit("supplier-tier-2", Visit.Device.PHONE, "zh-CN")) {
            visit.expectAnswer(404);
            visit.page().navigate(portal.url() + "/nowhere");
            assertThat(visit.heading("没有这个页面")).isVisible(PATIENTLY);
            visit.look("not-found");
            visit.page().navigate(portal.url() + "/offers/" + offer);
            assertThat(visit.heading("没有这个页面")).isVisible(PATIENTLY);
        }
        try (Visit visit = portal.visit("auditor", Visit.Device.DESK, "en")) {
            visit.expectAnswer(403);
            visit.page().navigate(portal.url() + "/offers/" + offer);
            assertThat(visit.heading("This page is not for your role")).isVisible(PATIENTLY);
            visit.look("forbidden");
        }
    }

    /** With the session and the token of its browser, as a page of a neighbouring host could send it. */
    @Test
    void aFormOfAnotherHostIsRefused() throws IOException {
        String offer = portal.trade().offered(invoice(), "4.00");
        try (Visit visit = portal.visit("supplier", Visit.Device.DESK, "en")) {
            Page page = visit.page();
            page.navigate(portal.url() + "/offers/" + offer);
            FormData form = FormData.create()
                    .set("key", UUID.randomUUID().toString())
                    .set(
                            "csrf-token",
                            page.locator("form.cf-actbar input[name=csrf-token]")
                                    .inputValue());
            for (String origin : List.of("http://other.example", "null", "http://127.0.0.1")) {
                APIResponse answer = page.request()
                        .post(
                                portal.url() + "/offers/" + offer + "/acceptance",
                                RequestOptions.create()
                                        .setHeader("Origin", origin)
                                        .setForm(form));
                assertEquals(403, answer.status(), origin);
            }
            assertEquals("open", portal.trade().states().offer(offer));
        }
    }

    /** A page that was opened before another one, which has forms of its own. */
    @Test
    void anOlderTabIsAsGoodAsItWas() throws IOException {
        String offer = portal.trade().offered(invoice(), "5.00");
        try (Visit visit = portal.visit("supplier", Visit.Device.DESK, "en")) {
            Page page = visit.page();
            page.navigate(portal.url() + "/offers/" + offer);
            Page other = page.context().newPage();
            other.navigate(portal.url() + "/settings");
            visit.button("Accept CNY 5.00").click();
            assertThat(page.getByText("Accepted. You hold CNY 5.00.")).isVisible(PATIENTLY);
            assertThat(page.locator("#main")).isFocused();
            assertNull(page.evaluate("localStorage.getItem('htmx-history-cache')"), "pages are kept in the browser");
        }
    }

    /** A page that was left open does not keep its user signed in for ever. */
    @Test
    void anOpenPageEndsToFollowTheFeed() throws IOException {
        try (Visit visit = portal.visit("supplier", Visit.Device.DESK, "en")) {
            String first = visit.page().request().get(portal.url() + "/changes").text();
            assertTrue(first.contains("left=35"), first);
            String last = visit.page()
                    .request()
                    .get(portal.url() + "/changes?after=newest&left=1")
                    .text();
            assertFalse(last.contains("hx-get"), last);
            String beyond = visit.page()
                    .request()
                    .get(portal.url() + "/changes?after=newest&left=1000000")
                    .text();
            assertTrue(beyond.contains("left=35"), beyond);
        }
    }

    /** What follows the chain stays while a service is away, says so, and goes on by itself. */
    @Test
    void aPageThatLooksAgainSurvivesAnAnswerThatIsNone() throws IOException {
        try (Visit visit = portal.visit("regulator", Visit.Device.DESK, "en")) {
            Page page = visit.page();
            visit.expectAnswer(503);
            page.route("**/supervision/live**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            page.navigate(portal.url() + "/supervision");
            assertThat(page.locator("#no-connection")).isVisible(PATIENTLY);
            assertThat(page.locator("#live h1")).isVisible();
            page.unroute("**/supervision/live**");
            assertThat(page.locator("#no-connection")).isHidden(AFTER_THE_NEXT_LOOK);
            assertThat(page.locator("#live h1")).isVisible();
        }
    }
}
