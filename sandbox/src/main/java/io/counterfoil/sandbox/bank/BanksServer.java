package io.counterfoil.sandbox.bank;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.DeploymentFile;
import io.counterfoil.ledger.JdbcSubmissionJournal;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.LedgerException;
import io.counterfoil.ledger.LedgerParticipant;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.ledger.Submitter;
import io.counterfoil.ledger.SubmitterSettings;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.ledger.fisco.NodeSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sandbox's two banks as a process. What each holds - vault, credentials, journal rows - the other cannot reach. */
public final class BanksServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BanksServer.class);
    private static final int THREADS = 64;
    private static final int WAITING_MAX = 512;
    private static final int CONNECTIONS_MAX = 16;
    private static final int BACKLOG = 256;
    private static final Duration CHAIN_WAIT = Duration.ofSeconds(30);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final HttpServer http;

    private BanksServer(BanksSettings settings) throws IOException, SQLException {
        try {
            this.http = open(settings);
        } catch (IOException | SQLException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** Serves until it is closed, on the loopback interface. */
    static BanksServer start(BanksSettings settings) throws IOException, SQLException {
        BanksServer server = new BanksServer(settings);
        server.http.start();
        return server;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        // Without it an answer waits for the client's delayed acknowledgement, 40 ms each.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxRspTime", "120");
        BanksServer server = start(BanksSettings.read(BanksSettings::ofProcess));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "banks-shutdown"));
        LOG.info("banks listen on port {}", server.port());
    }

    int port() {
        return http.getAddress().getPort();
    }

    private HttpServer open(BanksSettings settings) throws IOException, SQLException {
        AgroalDataSource database = database(settings.database());
        parts.push(database);
        BankRecords records = new BankRecords(database);
        records.createTables();
        JdbcSubmissionJournal journal = JdbcSubmissionJournal.withTables(database);
        Deployment deployment = DeploymentFile.read(settings.deployment());
        FiscoNode node = FiscoNode.connect(NodeSettings.of(settings.peers(), settings.ledgerTls()));
        parts.push(node);
        node.verify(deployment);
        LedgerReads chain = node.reads(deployment);
        BanksHttp web = new BanksHttp(settings.tls());
        HttpClient client = web.client();
        ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        IssuerDiscovery issuer = new IssuerDiscovery(client, json, settings.issuer());
        URI tokenEndpoint = issuer.endpoint("token_endpoint");
        Map<String, Bank> banks = new HashMap<>();
        for (BanksSettings.BankSettings bank : settings.banks()) {
            KeyVault vault = Pkcs12KeyVault.open(bank.vault(), bank.masterKey());
            if (!vault.participants().contains(bank.participant())) {
                vault.create(bank.participant());
            }
            JdbcSubmissionJournal own = journal.of(bank.participant());
            Submitter submitter =
                    new Submitter(node.voucherLedger(deployment, vault), own, SubmitterSettings.settlingOnReceipt());
            submitter.start();
            parts.push(submitter);
            AccessTokens tokens = new AccessTokens(client, json, tokenEndpoint, bank.clientId(), bank.clientSecret());
            ServiceApi service = new ServiceApi(client, json, settings.service(), tokens);
            BankSignatures signatures = new BankSignatures(submitter, own, bank.participant(), CHAIN_WAIT);
            DocumentFingerprints fingerprints = DocumentFingerprints.fromFile(settings.fingerprintSecret());
            QuoteRule rule = new QuoteRule(bank.annualRate(), settings.advanceRate());
            banks.put(
                    bank.id(),
                    bank(bank, vault, new BankTools(service, chain, signatures, records, fingerprints), rule, json));
        }
        CallerTokens callers = new CallerTokens(settings.issuer().toString(), web.keys(issuer.endpoint("jwks_uri")));
        return http(web, settings.port(), new BankRoutes(banks, callers, json, () -> isReady(chain)));
    }

    private static Bank bank(
            BanksSettings.BankSettings settings, KeyVault vault, BankTools tools, QuoteRule rule, ObjectMapper json) {
        FinancingDesk desk = new FinancingDesk(settings.participant(), tools);
        Map<BankOperation, BankAct> acts = Map.of(
                BankOperation.QUOTE, new Quoting(settings.participant(), tools, rule, json),
                BankOperation.APPROVE, (id, key) -> desk.approve(id),
                BankOperation.DECLINE, (id, key) -> desk.decline(id),
                BankOperation.PAY_OUT, (id, key) -> desk.pay(id),
                BankOperation.EXECUTE_SETTLEMENT, new SettlementExecution(settings.participant(), tools));
        UUID participant = settings.participant();
        return new Bank(
                participant,
                () -> new BankCard(
                        settings.id(), settings.name(), participant, signingAddress(participant, vault, tools)),
                acts);
    }

    /** What it enrols with, and what it has been replaced by since. */
    private static String signingAddress(UUID participant, KeyVault vault, BankTools tools) {
        return tools.chain()
                .participant(participant)
                .map(LedgerParticipant::key)
                .orElseGet(() -> vault.addressOf(participant));
    }

    private HttpServer http(BanksHttp web, int port, BankRoutes routes) throws IOException {
        HttpServer server = web.server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        parts.push(() -> server.stop(1));
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING_MAX),
                task -> new Thread(task, "bank-http"),
                BanksServer::waitForPlace);
        parts.push(threads::shutdownNow);
        server.setExecutor(threads);
        server.createContext("/", routes);
        return server;
    }

    /** The accepting thread waits with the request it cannot place: callers queue in the kernel, not in this heap. */
    private static void waitForPlace(Runnable task, ThreadPoolExecutor threads) {
        try {
            threads.getQueue().put(task);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException(closing);
        }
    }

    private static boolean isReady(LedgerReads chain) {
        try {
            chain.today();
            return true;
        } catch (LedgerException notReachable) {
            return false;
        }
    }

    private static AgroalDataSource database(BanksSettings.Database settings) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS_MAX)
                        .acquisitionTimeout(Duration.ofSeconds(10))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(settings.url())
                                .principal(new NamePrincipal(settings.user()))
                                .credential(new SimplePassword(settings.password())))));
    }

    /** In the reverse order of their start. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) { // AutoCloseable's; the others must be closed all the same
                LOG.warn("while closing", e);
            }
        }
    }
}
