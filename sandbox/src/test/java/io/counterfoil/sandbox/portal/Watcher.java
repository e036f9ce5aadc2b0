package io.counterfoil.sandbox.portal;

import io.counterfoil.sandbox.identity.DemoUser;
import io.counterfoil.sandbox.infrastructure.Identity;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Somebody of the regulator who looks at the overview, without a browser. */
final class Watcher {

    private static final Duration ANSWER_MAX = Duration.ofMinutes(1);
    private static final int REDIRECTS_MAX = 10;
    private static final Duration PAUSE = Duration.ofMillis(250); // as the page's hx-trigger
    private static final Duration WATCH_MAX = Duration.ofHours(1);
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern BLOCK = Pattern.compile("after=(\\d+)");
    private static final Pattern SEALED = Pattern.compile("<time datetime=\"(\\d{4}-[^\"]+Z)\"");

    private final Portal portal;
    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** By name alone: a browser sends those for https to loopback, too, and Java's own jar does not. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** @param at when it was on the screen */
    record Shown(long block, Instant sealedAt, Instant at) {}

    private Watcher(Portal portal) {
        this.portal = portal;
    }

    /** Persons of the regulator, in Keycloak alone; safe to repeat. */
    static List<String> admit(Sandbox sandbox, int people) throws IOException {
        Identity identity = new Identity(sandbox);
        DemoUser like = identity.demoUsers().stream()
                .filter(user -> user.role().equals("regulator"))
                .findFirst()
                .orElseThrow();
        List<DemoUser> users = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            users.add(new DemoUser(
                    "watcher-" + i,
                    like.role(),
                    like.participant(),
                    like.participantName(),
                    Strangers.PASSWORD,
                    like.totpSecret()));
        }
        Strangers.admit(sandbox, users);
        return users.stream().map(DemoUser::name).toList();
    }

    /** By Keycloak's own form, as everybody else. */
    static Watcher signedIn(Portal portal, String user) throws IOException, InterruptedException {
        Watcher watcher = new Watcher(portal);
        String form = watcher.get(URI.create(portal.url() + "/supervision")).body();
        Matcher action = FORM.matcher(form);
        if (!action.find()) {
            throw new IllegalStateException("no form to log in with: " + form);
        }
        String typed =
                "username=" + user + "&password=" + URLEncoder.encode(Strangers.PASSWORD, StandardCharsets.UTF_8);
        HttpResponse<String> overview =
                watcher.send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(typed)));
        if (!overview.body().contains("id=\"live\"")) {
            throw new IllegalStateException(user + " was not let in: " + overview.statusCode() + " " + overview.body());
        }
        return watcher;
    }

    /** Looks again so long after each answer, as the page does. */
    List<Shown> watchUntil(AtomicBoolean ended) {
        List<Shown> shown = new ArrayList<>();
        Awaitility.await("the end of the trade")
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .atMost(WATCH_MAX)
                .until(() -> {
                    look(shown);
                    return ended.get();
                });
        return shown;
    }

    private void look(List<Shown> shown) throws IOException, InterruptedException {
        long known = shown.isEmpty() ? 0 : shown.get(shown.size() - 1).block();
        HttpResponse<String> answer = get(URI.create(portal.url() + "/supervision/live?currency=CNY&after=" + known));
        Instant at = Instant.now();
        Matcher found = BLOCK.matcher(answer.body());
        Matcher sealed = SEALED.matcher(answer.body());
        if (answer.statusCode() != 200 || !found.find() || !sealed.find()) {
            throw new IllegalStateException("no overview: " + answer.statusCode() + " " + answer.body());
        }
        long block = Long.parseLong(found.group(1));
        if (block > known) {
            shown.add(new Shown(block, Instant.parse(sealed.group(1)), at));
        }
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = exchange(request);
        for (int i = 0; i < REDIRECTS_MAX && answer.statusCode() / 100 == 3; i++) {
            String next = answer.headers().firstValue("Location").orElseThrow();
            answer = exchange(HttpRequest.newBuilder(answer.uri().resolve(next)));
        }
        return answer;
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer =
                browser.send(request.timeout(ANSWER_MAX).build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        cookies.values().removeIf(String::isEmpty);
        return answer;
    }
}
