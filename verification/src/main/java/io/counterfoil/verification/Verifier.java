package io.counterfoil.verification;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.DeploymentFile;
import io.counterfoil.ledger.LedgerBlocks;
import io.counterfoil.ledger.LedgerException;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.ledger.fisco.NodeSettings;
import io.counterfoil.verification.Verification.CurrencyTotals;
import io.counterfoil.verification.progress.HowFar;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads the same history three times - chain, database, events - and says where the readings differ. */
public final class Verifier {

    /** It asks for thousands of pieces at once, and nobody waits for a single one. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private static final int THREADS = 4;
    /** While the platform is in use the chain may grow between two readings; then all are read again. */
    private static final int ATTEMPTS = 3;

    private final VerifyOptions options;
    private final HowFar howFar;
    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private Verifier(VerifyOptions options, HowFar howFar) {
        this.options = options;
        this.howFar = howFar;
    }

    /**
     * Waits, bounded, until the projector and the outbox have caught up with the chain, then compares.
     *
     * @param howFar told all the while
     * @throws UnreachableException when a part does not answer; the message names it and what to start
     * @throws TooLargeException when the history does not fit this comparison's limits
     */
    public static Verification verify(VerifyOptions options, HowFar howFar) {
        return new Verifier(options, howFar).verify();
    }

    private Verification verify() {
        Deployment deployment;
        try {
            deployment = DeploymentFile.read(options.deployment());
        } catch (IllegalArgumentException e) {
            throw new UnreachableException(
                    "no deployment at " + options.deployment() + "; make one with ./counterfoil up", e);
        }
        Journal journal = journal();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "verify");
            thread.setDaemon(true);
            return thread;
        });
        NodeSettings patient =
                options.node().waiting(ANSWER_WITHIN, options.node().placeWithin());
        try (FiscoNode node = FiscoNode.connect(patient)) {
            node.verify(deployment);
            return compare(node, deployment, journal, threads);
        } catch (LedgerException e) {
            throw new UnreachableException(
                    "the chain at " + options.node().peers() + " cannot be read (" + e.getMessage()
                            + "); start it with ./counterfoil up",
                    e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Journal journal() {
        if (options.journal() == null) {
            return Journal.NONE;
        }
        try {
            return Journal.read(options.journal(), json);
        } catch (IOException e) {
            throw new UnreachableException("the journal " + options.journal() + " cannot be read: " + e, e);
        }
    }

    private Verification compare(FiscoNode node, Deployment deployment, Journal journal, ExecutorService threads) {
        LedgerBlocks blocks = node.blocks(deployment);
        ChainReader contracts = new ChainReader(node.reads(deployment), threads, howFar);
        for (int attempt = 1; ; attempt++) {
            Differences differences = new Differences();
            ProjectionReader projection = new ProjectionReader(options.database());
            long height = new CatchUp(projection, options.catchUpMax(), differences, howFar).await(blocks);
            Verification verification = new Comparison(blocks, contracts, projection, journal, differences, height)
                    .run(threads, deployment.firstDay());
            if (blocks.height() == height || attempt == ATTEMPTS) {
                return verification;
            }
        }
    }

    /** One reading of everything, up to one height. */
    private final class Comparison {

        private final LedgerBlocks blocks;
        private final ChainReader contracts;
        private final ProjectionReader projection;
        private final Journal journal;
        private final Differences differences;
        private final long height;
        private final Map<String, Long> compared = new LinkedHashMap<>();

        Comparison(
                LedgerBlocks blocks,
                ChainReader contracts,
                ProjectionReader projection,
                Journal journal,
                Differences differences,
                long height) {
            this.blocks = blocks;
            this.contracts = contracts;
            this.projection = projection;
            this.journal = journal;
            this.differences = differences;
            this.height = height;
        }

        Verification run(ExecutorService threads, LocalDate firstDay) {
            Future<Tables> reading = threads.submit(projection::read);
            EventLog.Reading events = new EventLog(options.kafka(), json).read(howFar);
            events.complaints()
                    .forEach(complaint -> differences.add(complaint, Differences.Broken.EVENTS_EQUAL_DATABASE));
            compared.put("events", events.records());

            JournalCheck operations = new JournalCheck(journal);
            LogComparison logs = new LogComparison(
                    events.events(),
                    projection.unsent(Verification.DIFFERENCES_LISTED_MAX),
                    firstDay,
                    differences,
                    operations);
            new ChainLogs(blocks, howFar).read(height, logs::block);
            logs.end(height);
            compared.put("logs", logs.logs());
            contracts.overlay(logs.fromLogs(), height, logs.lastHash(), logs.lastSealedAt());
            SupervisionFold.sum(logs.fromLogs());
            SupervisionFold.sum(logs.fromEvents());
            operations.report(differences);
            compared.put("journal lines", (long) journal.lines().size());

            howFar.is("reading the database");
            Tables database = taken(reading);
            howFar.is("comparing");
            for (ProjectionTable table : ProjectionTable.values()) {
                compared.put(table.qualifiedName(), (long) database.of(table).size());
            }
            withBeginnings(logs.fromLogs(), database, firstDay);
            withBeginnings(logs.fromEvents(), database, firstDay);
            return compare(logs.fromLogs(), database, logs.fromEvents());
        }

        /** The day and the threshold set at deployment were never events; whether a projector keeps a row for them is its own affair. */
        private static void withBeginnings(Tables told, Tables database, LocalDate firstDay) {
            Rows dates = told.of(ProjectionTable.BUSINESS_DATE);
            if (!dates.has("1") && database.of(ProjectionTable.BUSINESS_DATE).has("1")) {
                dates.set("1", "today", firstDay);
                dates.set("1", "moves", 0);
            }
            Rows threshold = told.of(ProjectionTable.THRESHOLD);
            if (!threshold.has("1") && database.of(ProjectionTable.THRESHOLD).has("1")) {
                threshold.set("1", "operators", 1);
            }
        }

        private Verification compare(Tables chain, Tables database, Tables events) {
            new TableComparison(chain, database, events, differences).compare();
            Conservation conservation = new Conservation(differences);
            conservation.check("chain", chain);
            conservation.check("database", database);
            Intervals intervals = new Intervals(differences);
            intervals.check("chain", chain);
            intervals.check("database", database);
            Map<String, CurrencyTotals> totals = conservation.totals(chain, database, events);
            // After the chain: what a gateway did meanwhile it remembers, and says at which block.
            for (VerifyOptions.Gateway gateway : options.gateways()) {
                howFar.is("reading the records of " + gateway.name());
                new GatewayComparison(gateway, chain, height, differences, howFar).compare(compared);
            }
            return new Verification(
                    differences.holds(Differences.Broken.CHAIN_EQUALS_DATABASE),
                    differences.holds(Differences.Broken.EVENTS_EQUAL_DATABASE),
                    differences.holds(Differences.Broken.CONSERVATION),
                    differences.holds(Differences.Broken.GATEWAYS_EQUAL_CHAIN),
                    differences.listed(),
                    differences.total(),
                    height,
                    compared,
                    totals);
        }
    }

    private static Tables taken(Future<Tables> reading) {
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the database", e);
        }
    }
}
