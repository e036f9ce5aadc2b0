package io.counterfoil.sandbox.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One person at one browser. Whatever the browser complains of is kept, and fails the journey at its end. */
final class Visit implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "portal");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final String REFUSED = "422";
    private static final double PATIENCE_MS = 60_000; // a machine that builds something else answers slowly

    /** @param touch a finger: targets have to be larger */
    record Device(int width, int height, boolean touch) {

        static final Device PHONE = new Device(390, 844, true);
        static final Device DESK = new Device(1280, 800, false);
    }

    private final Device device;
    private final String language;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private boolean refusalExpected;
    private int taps;

    /** @param language {@code zh-CN} or {@code en}: the browser's, the portal follows */
    Visit(Browser browser, Device device, String language) {
        this.device = device;
        this.language = language;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(device.width(), device.height())
                .setHasTouch(device.touch())
                .setLocale(language)
                .setColorScheme(ColorScheme.LIGHT));
        context.setDefaultTimeout(PATIENCE_MS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (refusalExpected && message.text().contains(REFUSED)) {
                return; // the browser's own note of the answer
            }
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequestFailed(request -> complaints.add("no answer: " + request.url() + " " + request.failure()));
        page.onResponse(response -> {
            if (response.status() >= 400 && !(refusalExpected && response.status() == 422)) {
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
        refusalExpected = true;
    }

    Page page() {
        return page;
    }

    /** By Keycloak's own form. */
    void logIn(String portal, String user, String password) {
        page.navigate(portal);
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

    /** Its entry in a list. */
    Locator offer(String id) {
        return page.locator("a[href='/offers/" + id + "']");
    }

    /** Its entry in a list. */
    Locator payable(String id) {
        return page.locator("a[href='/payables/" + id + "']");
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
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(
                device.width(), Math.max(device.height(), height)); // what sticks to an edge is at its edge
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "." + language.substring(0, 2) + "." + device.width() + ".png"))
                .setFullPage(true));
        assertEquals(
                device.width(),
                page.evaluate("document.documentElement.scrollWidth"),
                name + " is wider than the screen");
        page.setViewportSize(device.width(), device.height());
        List<String> findings = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            if (SERIOUS.contains(rule.getImpact())) {
                findings.add(rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes());
            }
        }
        assertEquals(List.of(), findings, name);
    }

    /** What the browser said during the whole visit. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
