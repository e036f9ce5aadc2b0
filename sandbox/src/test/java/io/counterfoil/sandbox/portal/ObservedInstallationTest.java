package io.counterfoil.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.counterfoil.sandbox.portal.Portal.invoice;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import io.counterfoil.devservers.traces.SpanFile;
import io.counterfoil.k8s.Monitoring;
import io.counterfoil.sandbox.audit.AuditCommand;
import io.counterfoil.sandbox.backup.BackupCommand;
import io.counterfoil.sandbox.backup.RestoreCommand;
import io.counterfoil.sandbox.replay.TestInstallation;
import io.counterfoil.sandbox.trace.TraceCommand;
import io.counterfoil.sandbox.verify.VerifyCommand;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an operator sees of running services: metrics, a trace from a click to its block, and alerts, each after what causes it. The rules
 * are those of a cluster with less patience.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObservedInstallationTest {

    private static final Duration LONG = Duration.ofMinutes(3);
    /** More than 100 requests a second together: the sandbox lets an address fail 6,000 times in a minute. */
    private static final int AT_ONCE = 8;

    private static final Set<String> PARTS = Set.of("receivables-service", "banks", "bank-b", "workflow", "portal");
    /** A name in a question that no parenthesis follows; labels, ranges and texts are taken out before. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\s*[(a-zA-Z0-9_:])");

    private static final Pattern NO_METRICS =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(by|on) ?\\([^)]*\\)|\\b(and|or)\\b");
    private static final String MADE_BY_PROMETHEUS = "ALERTS";

    @TempDir
    private static Path folder;

    private static TestInstallation parts;
    private static Prometheus prometheus;
    private static Trade trade;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Prometheus.assumeInstalled(ObservedInstallationTest.class);
        if (!Boolean.getBoolean("counterfoil.full")) {
            System.out.println("ObservedInstallationTest: not run; it waits for each alert in turn, and needs --full");
        }
        assumeTrue(Boolean.getBoolean("counterfoil.full"));
        parts = TestInstallation.observed(
                folder.resolve("data"),
                "counterfoil.mail.after=1S\ncounterfoil.mail.every=1S\ncounterfoil.work.first-pause=PT0.1S\n");
        prometheus = new Prometheus(parts.sandbox());
        prometheus.hurry(process("prometheus").pid());
        trade = Trade.of(parts.sandbox());
    }

    @AfterAll
    static void end() throws IOException {
        if (parts != null) {
            parts.close();
        }
    }

    /** Otherwise an alert could never fire, and a panel would be empty for ever. */
    @Test
    void theServicesHaveWhatRulesAndDashboardsAskFor() throws Exception {
        get(parts.sandbox().url("portal") + "/check");
        trade.held(invoice(), "100.00");
        Set<String> asked = Monitoring.questions().stream()
                .flatMap(question -> NAME.matcher(NO_METRICS.matcher(question).replaceAll(" "))
                        .results()
                        .map(found -> found.group()))
                .filter(name -> !name.equals(MADE_BY_PROMETHEUS))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(asked.contains("counterfoil_cases_open") && asked.contains("up"), asked.toString());
        await().atMost(LONG).untilAsserted(() -> {
            Set<String> missing = new TreeSet<>(asked);
            missing.removeAll(prometheus.names());
            assertEquals(Set.of(), missing);
        });
        Monitoring.questions().forEach(prometheus::ask);
    }

    @Test
    void theMetricsHaveNamesAndUnitsAsPrometheusWantsThem() throws Exception {
        for (String part : PARTS) {
            String ours = get(parts.sandbox().url(part + "-management") + "/q/metrics", "Accept", "text/plain")
                    .lines()
                    .filter(line -> line.contains("counterfoil_"))
                    .collect(Collectors.joining("\n", "", "\n"));
            Path file = Files.writeString(folder.resolve(part + ".metrics"), ours);
            Process promtool = new ProcessBuilder("promtool", "check", "metrics")
                    .redirectErrorStream(true)
                    .redirectInput(file.toFile())
                    .start();
            String said = new String(promtool.getInputStream().readAllBytes());
            assertTrue(promtool.waitFor(1, TimeUnit.MINUTES));
            assertEquals("", said, part);
        }
    }

    /** The supplier sells a voucher with three clicks; the last one locks it on the chain. */
    @Test
    void aFinancingIsFollowedFromTheClickToTheBlock() throws Exception {
        Portal.assumeABrowser(ObservedInstallationTest.class);
        String number = invoice();
        String voucher = trade.held(number, "186500.00");
        trade.typed(number, "186500.00");
        String request;
        try (Portal portal = new Portal(parts.sandbox(), trade, new Chromium());
                Visit visit = portal.visit("supplier", new Look(Visit.Device.DESK, "en"))) {
            Page page = visit.page();
            page.navigate(portal.url() + "/vouchers/" + voucher + "/sell");
            visit.button("询价", "Ask for quotes").click();
            assertThat(visit.text("未报价", "not quoted yet")).isVisible(AtThePortal.PATIENTLY);
            request = page.url().replaceFirst(".*/financing-requests/([^?]*).*", "$1");
            trade.quoted(request, "bank-a");
            assertThat(page.locator(".cf-quote")).isVisible(AtThePortal.PATIENTLY);
            visit.button("下一步：核对", "Next: check").click();
            visit.button("同意，卖出 ¥186,500.00", "Agree and sell CNY 186,500.00").click();
            assertThat(visit.text("已锁定，等", "Locked.")).isVisible(AtThePortal.PATIENTLY);
            visit.done();
        }
        await().atMost(LONG).untilAsserted(() -> assertFollowed(request));
        new SpanFile(parts.sandbox().spans())
                .each(span -> assertFalse(
                        span.attributes().values().stream().anyMatch(value -> value.contains("?"))
                                || !span.attributes()
                                        .getOrDefault("url.query", "")
                                        .isEmpty(),
                        () -> "a query is in a trace: " + span));
    }

    private static void assertFollowed(String request) throws SQLException {
        TestInstallation.Answer told = parts.run(new TraceCommand(), "--data", parts.data(), "--changes", request);
        assertEquals(0, told.exitCode(), told.out() + told.err());
        String click = Pattern.compile("(?=^Trace )", Pattern.MULTILINE)
                .splitAsStream(told.out())
                .filter(trace -> trace.contains("core-enterprise-portal POST /financing-requests/" + request)
                        && trace.contains("command on chain"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(told.out()));
        Matcher chain = Pattern.compile("command on chain {2}\\[confirmed, block (\\d+), transaction (0x[0-9a-f]{64})")
                .matcher(click);
        assertTrue(chain.find(), click);
        assertTrue(click.contains("core-enterprise-portal asks POST /api/v1/"), click);
        assertTrue(click.contains("receivables-service    POST /api/v1/"), click);
        assertEquals(
                Long.parseLong(chain.group(1)),
                parts.count("select block_number from records.submission where transaction_hash = '" + chain.group(2)
                        + "'"),
                click);
        System.out.println(click);
    }

    @Test
    void whoIsNoIdHasNoTrace() {
        TestInstallation.Answer none =
                parts.run(new TraceCommand(), "--data", parts.data(), "00000000-0000-4000-8000-000000000000");
        assertEquals(1, none.exitCode());
        assertTrue(none.out().startsWith("No request"), none.out());
    }

    @Test
    void withoutKafkaEventsWait() throws IOException {
        process("kafka").destroyForcibly();
        trade.recorded(invoice(), "100.00");
        prometheus.awaitFiring("EventsWait");
        parts.up();
        prometheus.awaitEnd("EventsWait");
    }

    @Test
    void withoutTheServiceTheFeedIsSilentThePortalFailsAndTheServiceIsDown() throws Exception {
        process("receivables-service").destroyForcibly();
        await().atMost(LONG).pollInterval(Duration.ofMillis(100)).until(() -> {
            get(parts.sandbox().url("portal") + "/check?number=12345678&code=ABCDEFGH");
            return prometheus.firing().containsAll(Set.of("ServiceIsDown", "FeedIsSilent", "RequestsFail"));
        });
        parts.up();
        for (String alert : Set.of("ServiceIsDown", "FeedIsSilent", "RequestsFail")) {
            prometheus.awaitEnd(alert);
        }
    }

    @Test
    void whileTheNodeStandsStillTheChainMakesNoBlocks() throws Exception {
        String payable = trade.recorded(invoice(), "100.00");
        parts.signal("devnode", "STOP");
        Thread waiting = new Thread(() -> trade.confirmed(payable), "waits-for-the-chain");
        waiting.start();
        try {
            prometheus.awaitFiring("ChainMakesNoBlocks");
        } finally {
            parts.signal("devnode", "CONT");
        }
        waiting.join(LONG.toMillis());
        prometheus.awaitEnd("ChainMakesNoBlocks");
    }

    @Test
    void whileALockIsHeldTheProjectionLags() throws Exception {
        String payable = trade.recorded(invoice(), "100.00");
        Thread waiting = new Thread(() -> trade.confirmed(payable), "waits-for-the-projection");
        try (Connection holder = parts.superuser("receivables");
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table projection.payable in share row exclusive mode");
            waiting.start();
            prometheus.awaitFiring("ProjectionLags");
            holder.rollback();
        }
        waiting.join(LONG.toMillis());
        prometheus.awaitEnd("ProjectionLags");
    }

    @Test
    void aCaseThatCannotReadStandsStillUntilAnOperatorTriesAgain() throws Exception {
        parts.signal("workflow", "STOP");
        try (Connection breaker = parts.superuser("receivables");
                Statement statement = breaker.createStatement()) {
            trade.recorded(invoice(), "100.00");
            statement.execute("alter table records.payable_record rename to payable_record_elsewhere");
            try {
                parts.signal("workflow", "CONT");
                prometheus.awaitFiring("CasesStandStill");
            } finally {
                statement.execute("alter table records.payable_record_elsewhere rename to payable_record");
            }
        } finally {
            parts.signal("workflow", "CONT");
        }
        new Cases(parts).tryIncidentsAgain();
        prometheus.awaitEnd("CasesStandStill");
    }

    /** Mails are tried five times within hours; here the hours are taken away. */
    @Test
    void whileNobodyTakesMailsSomeFail() throws Exception {
        Portal.assumeABrowser(ObservedInstallationTest.class);
        StandIns mail = new StandIns(parts.sandbox());
        try (Portal portal = new Portal(parts.sandbox(), trade, new Chromium());
                Visit visit = portal.visit("supplier", new Look(Visit.Device.DESK, "en"))) {
            visit.page().navigate(portal.url() + "/tasks"); // from now on the workflow knows the address
            visit.done();
        }
        mail.answersBySmtp(false);
        try (Connection clock = parts.superuser("workflow");
                Statement statement = clock.createStatement()) {
            trade.offered(invoice(), "100.00");
            await("MailsFail fires")
                    .atMost(LONG)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        statement.execute("update workflow.task_mail set next_try = clock_timestamp()"
                                + " where outcome is null and tries > 0");
                        return prometheus.firing().contains("MailsFail");
                    });
        } finally {
            mail.answersBySmtp(true);
        }
        prometheus.awaitEnd("MailsFail");
    }

    @Test
    void whoTriesTokensIsNoticed() throws Exception {
        String url = parts.sandbox().url("banks") + "/banks";
        AtomicBoolean noticed = new AtomicBoolean();
        ExecutorService strangers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                strangers.submit(() -> {
                    while (!noticed.get()) {
                        get(url, "Authorization", "Bearer " + UUID.randomUUID());
                    }
                    return null;
                });
            }
            prometheus.awaitFiring("SomebodyTriesTokens");
        } finally {
            noticed.set(true);
            strangers.shutdown();
            assertTrue(strangers.awaitTermination(1, TimeUnit.MINUTES));
        }
        prometheus.awaitEnd("SomebodyTriesTokens");
    }

    /** The last test: the installation is gone afterwards, and comes back elsewhere. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whatWasBackedUpIsRestoredIntoAnEmptyPlaceAndAgrees() throws Exception {
        String voucher = trade.held(invoice(), "100.00");
        Path archive = folder.resolve("backup.tar.gz");
        TestInstallation.Answer early = parts.run(new BackupCommand(), "--data", parts.data(), archive);
        assertTrue(early.exitCode() != 0 && early.err().contains("./counterfoil down first"), early.err());
        parts.sandbox().supervisor(line -> {}).down();
        done(parts.run(new BackupCommand(), "--data", parts.data(), archive));
        parts.close();
        long begun = System.nanoTime();
        Path elsewhere = folder.resolve("elsewhere");
        done(parts.run(new RestoreCommand(), "--data", elsewhere, archive));
        parts = TestInstallation.restored(elsewhere);
        System.out.printf(
                "ObservedInstallationTest: restored, and all parts ready, after %.1f s%n",
                (System.nanoTime() - begun) / 1e9);
        done(parts.run(new VerifyCommand(), "--data", elsewhere));
        done(parts.run(new AuditCommand(), "verify", "--data", elsewhere));
        assertEquals(1, parts.count("select count(*) from projection.piece where id = '" + voucher + "'"));
        Trade.of(parts.sandbox()).held(invoice(), "100.00"); // and it goes on
        done(parts.run(new VerifyCommand(), "--data", elsewhere));
    }

    private static void done(TestInstallation.Answer answer) {
        assertEquals(0, answer.exitCode(), answer.out() + answer.err());
    }

    private static ProcessHandle process(String part) throws IOException {
        return parts.sandbox().supervisor(line -> {}).status().stream()
                .filter(each -> each.name().equals(part))
                .findFirst()
                .flatMap(each -> ProcessHandle.of(each.pid()))
                .orElseThrow();
    }

    private static String get(String url) throws IOException, InterruptedException {
        return get(url, "Accept", "*/*");
    }

    private static String get(String url, String header, String value) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header(header, value)
                .timeout(Duration.ofMinutes(1))
                .build();
        return parts.sandbox()
                .tls()
                .httpClient()
                .send(request, BodyHandlers.ofString())
                .body();
    }
}
