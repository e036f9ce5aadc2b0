package io.counterfoil.sandbox.portal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.Cookie;
import io.counterfoil.sandbox.identity.DemoUser;
import io.counterfoil.sandbox.infrastructure.Identity;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.process.PartStatus;
import io.counterfoil.sandbox.replay.TestInstallation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The portal of one installation, a browser to look at it, and what its users' companies do meanwhile. */
record Portal(Sandbox sandbox, Trade trade, Chromium chromium) implements AutoCloseable {

    /** What a browser keeps of a login, by user and portal. */
    private static final Map<String, List<Cookie>> KNOWN = new ConcurrentHashMap<>();

    /** Skips the calling test, and prints why, on a machine without a browser. */
    static void assumeABrowser(Class<?> test) {
        if (!Chromium.isInstalled()) {
            System.out.println(test.getSimpleName() + " did not run: there is no browser"
                    + " (apt-get install chromium-headless-shell fonts-noto-cjk)");
        }
        assumeTrue(Chromium.isInstalled(), "no browser");
    }

    static Portal of(Sandbox sandbox) throws IOException {
        return new Portal(sandbox, Trade.of(sandbox), new Chromium());
    }

    String url() {
        return sandbox.url("portal");
    }

    /** Somebody who has just logged in and sees the first page. */
    Visit visit(String user, Visit.Device device, String language) throws IOException {
        return logIn(user, new Look(device, language));
    }

    /** Somebody who has just logged in and sees the first page. */
    Visit logIn(String user, Look look) throws IOException {
        Visit visit = chromium.visit(look);
        DemoUser who = demoUser(user);
        visit.logIn(url(), who.name(), who.password());
        return visit;
    }

    /** Somebody who sees the first page, and was asked for a password only if it is long ago. */
    Visit visit(String user, Look look) throws IOException {
        String whose = user + " at " + url();
        Visit visit = chromium.visit(look);
        DemoUser who = demoUser(user);
        visit.page().context().addCookies(KNOWN.getOrDefault(whose, List.of()));
        visit.enter(url(), who.name(), who.password());
        KNOWN.put(whose, visit.cookiesOfTheIssuer());
        return visit;
    }

    private DemoUser demoUser(String name) throws IOException {
        return new Identity(sandbox)
                .demoUsers().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    /** The chain's node answers nobody until it goes on. */
    void signalChain(String signal) throws IOException, InterruptedException {
        signal("devnode", signal);
    }

    /** {@code STOP}: the part answers nobody until {@code CONT}. */
    void signal(String part, String signal) throws IOException, InterruptedException {
        TestInstallation.signal(process(part), signal);
    }

    ProcessHandle process(String name) {
        PartStatus found = sandbox.supervisor(line -> {}).status().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
        return ProcessHandle.of(found.pid()).orElseThrow();
    }

    static String invoice() {
        return "PT-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Override
    public void close() {
        chromium.close();
    }
}
