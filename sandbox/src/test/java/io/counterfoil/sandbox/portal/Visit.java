package io.counterfoil.sandbox.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One person at one browser. Whatever the browser complains of is kept, and fails the journey at its end. */
final class Visit implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "portal");
    private static final int REFUSED = 422;
    /** What a page asks by itself; once it is left it waits for none of it. */
    private static final Pattern WAITING = Pattern.compile("/changes|/supervision/live|/rest\\?");
    /** What htmx says of a request that came to nothing; which one it was, the browser says. */
    private static final Set<String> SAID_TWICE = Set.of("htmx:afterRequest", "htmx:sendAbort");

    private static final double PATIENCE_MS = 60_000; // a machine that builds something else answers slowly

    /** @param touch a finger: targets have to be larger */
    record Device(int width, int height, boolean touch) {

        static final Device PHONE = new Device(390, 844, true);
        static final Device DESK = new Device(1280, 800, false);
    }

    private static final String NO_ANSWER = "no answer: ";

    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> downloads = new ArrayList<>();
    private final Set<Integer> expected = new HashSet<>();
    private int taps;

    /** @param look its language is the browser's, which the portal follows */
    Visit(Browser browser, Look look) {
        this.look = look;
        Device device = look.device();
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(device.width(), device.height())
                .setHasTouch(device.touch())
                .setLocale(look.language())
                .setColorScheme(ColorScheme.LIGHT));
        context.setDefaultTimeout(PATIENCE_MS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean ofAnswer =
                    expected.stream().anyMatch(status -> message.text().contains(String.valueOf(status)));
            if (ofAnswer || SAID_TWICE.contains(message.text())) {
                return; // the browser's own note, or said by it as well
            }
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequestFailed(request -> {
            if (!WAITING.matcher(request.url()).find()) {
                complaints.add(NO_ANSWER + request.url() + " " + request.failure());
            }
        });
        page.onDownload(file -> downloads.add(NO_ANSWER + file.url() + " net::ERR_ABORTED"));
        page.onResponse(response -> {
            if (response.status() >= 400 && !expected.contains(response.status())) {
                complaints.add("answer " + response.status() + ": " + response.url());
            }
        });
    }

    /** Counted; logging in is one. */
    void tap(Locator what) {
        taps++;
        what.click();
    }

    int taps() {
        return taps;
    }

    /** From here on a form may come back with what is wrong with it. */
    void expectRefusal() {
        expectAnswer(REFUSED);
    }

    /** From here on the portal may answer so. */
    void expectAnswer(int status) {
        expected.add(status);
    }

    /** What this visit's language says. */
    String in(String chinese, String english) {
        return look.in(chinese, english);
    }

    Page page() {
        return page;
    }

    /** Style sheets and scripts are fetched anew by the next page. */
    void forgetFiles() {
        context.newCDPSession(page).send("Network.clearBrowserCache");
    }

    /** By Keycloak's own form. */
    void logIn(String portal, String user, String password) {
        page.navigate(portal);
        answerTheForm(portal, user, password);
    }

    /** By Keycloak's own form, if it asks. */
    void enter(String portal, String user, String password) {
        page.navigate(portal);
        if (page.locator("#username").isVisible()) {
            answerTheForm(portal, user, password);
        }
    }

    /** What makes it not ask again; the portal's own session and the language are not part of it. */
    List<Cookie> cookiesOfTheIssuer() {
        return context.cookies().stream()
                .filter(cookie -> cookie.path.startsWith("/realms/") && !cookie.name.endsWith("_LOCALE"))
                .toList();
    }

    private void answerTheForm(String portal, String user, String password) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        tap(page.locator("#kc-login"));
        page.waitForURL(portal + "/**");
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    Locator button(String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
    }

    Locator heading(String chinese, String english) {
        return heading(in(chinese, english));
    }

    Locator button(String chinese, String english) {
        return button(in(chinese, english));
    }

    Locator link(String chinese, String english) {
        return link(in(chinese, english));
    }

    Locator text(String chinese, String english) {
        return page.getByText(in(chinese, english));
    }

    /** Something to fill in, by what is written beside it. */
    Locator field(String chinese, String english) {
        return page.getByLabel(in(chinese, english));
    }

    /** Its entry in a list. */
    Locator offer(String id) {
        return page.locator("a[href='/offers/" + id + "']");
    }

    /** Its entry in a list, before what stands in the list of tasks. */
    Locator payable(String id) {
        return page.locator("a[href='/payables/" + id + "']").first();
    }

    /** Of a list to tick. */
    void tickOnly(List<String> values) {
        for (Locator box : page.locator("input[name=payable]").all()) {
            box.uncheck();
        }
        for (String value : values) {
            page.locator("input[value='" + value + "']").check();
        }
    }

    Locator link(String text) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text));
    }

    /** A picture in {@code target/portal}, no sideways scrolling, and no serious finding of axe. */
    void look(String name) {
        Device device = look.device();
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(
                device.width(), Math.max(device.height(), height)); // what sticks to an edge is at its edge
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "." + look + ".png"))
                .setFullPage(true));
        assertEquals(
                device.width(),
                page.evaluate("document.documentElement.scrollWidth"),
                name + " is wider than the screen");
        page.setViewportSize(device.width(), device.height());
        assertEquals(List.of(), Axe.seriousFindings(page), name);
    }

    /** What the browser said during the whole visit. */
    List<String> complaints() {
        // A form whose answer is a file leads to no page, which the browser calls aborted.
        return complaints.stream().filter(said -> !downloads.contains(said)).toList();
    }

    /** The end of a journey: the browser has complained of nothing. */
    void done() {
        assertEquals(List.of(), complaints());
    }

    /** Nobody may leave without what the browser complained of. */
    @Override
    public void close() {
        List<String> said = complaints();
        context.close();
        assertEquals(List.of(), said);
    }
}
