package io.counterfoil.sandbox.bank;

import io.counterfoil.devnode.DevNode;
import io.counterfoil.devnode.DevNodeConfig;
import io.counterfoil.embedded.postgres.EmbeddedPostgres;
import io.counterfoil.embedded.postgres.PostgresDatabase;
import io.counterfoil.ledger.JdbcSubmissionJournal;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.LimitKind;
import io.counterfoil.ledger.LimitRow;
import io.counterfoil.ledger.NewPayable;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.ledger.Role;
import io.counterfoil.ledger.Submitter;
import io.counterfoil.ledger.SubmitterSettings;
import io.counterfoil.ledger.VoucherLedger;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.ledger.fisco.NodeSettings;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real development chain, and one bank's signature, journal and records on a real database. */
final class ChainOfOneBank implements AutoCloseable {

    static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 2);
    static final LocalDate DUE = LocalDate.of(2024, 3, 1);
    static final String CURRENCY = "USD";

    final UUID operator = new UUID(0x1000, 1);
    final UUID debtor = new UUID(0x1000, 2);
    final UUID supplier = new UUID(0x1000, 3);
    final UUID second = new UUID(0x1000, 4);
    final UUID bank = new UUID(0x1000, 5);

    private final Deque<Closeable> parts = new ArrayDeque<>();
    private final Pkcs12KeyVault vault;
    private final VoucherLedger ledger;
    private final JdbcSubmissionJournal journal;
    private final Submitter submitter;
    final LedgerReads reads;
    final BankRecords records;
    private long ids;

    ChainOfOneBank(Path folder) throws Exception {
        DevNode devNode = DevNode.start(DevNodeConfig.in(folder.resolve("devnode")));
        parts.push(devNode::close);
        FiscoNode node = FiscoNode.connect(NodeSettings.of(List.of("127.0.0.1:" + devNode.port())));
        parts.push(node::close);
        Path master = folder.resolve("master");
        Pkcs12KeyVault.createMasterKey(master);
        vault = Pkcs12KeyVault.open(folder.resolve("vault"), master);
        vault.create(operator);
        var deployment = node.deploy(vault, operator, FIRST_DAY, limits());
        ledger = node.voucherLedger(deployment, vault);
        reads = node.reads(deployment);
        DataSource database = database(folder.resolve("pg"));
        records = new BankRecords(database);
        records.createTables();
        journal = new JdbcSubmissionJournal(database);
        submitter = new Submitter(ledger, journal, SubmitterSettings.settlingOnReceipt());
        submitter.start();
        parts.push(submitter::close);
        enrol(debtor, Role.ENTERPRISE);
        enrol(supplier, Role.SUPPLIER);
        enrol(second, Role.SUPPLIER);
        enrol(bank, Role.BANK);
    }

    private DataSource database(Path folder) throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0);
        parts.push(postgres::close);
        PostgresDatabase banks = new PostgresDatabase("banks", "banks");
        postgres.create(banks);
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(postgres.jdbcUrl(banks.name()));
        database.setUser(banks.name());
        database.setPassword(banks.password());
        return database;
    }

    private static List<LimitRow> limits() {
        LocalDate from = LocalDate.of(2000, 1, 1);
        List<LimitRow> rows = new ArrayList<>();
        rows.add(new LimitRow(LimitKind.TENOR_MONTHS_MAX, null, from, 12));
        rows.add(new LimitRow(LimitKind.TENOR_MONTHS_UNEXPLAINED_MAX, null, from, 6));
        rows.add(new LimitRow(LimitKind.DEPTH_MAX, null, from, 10));
        rows.add(new LimitRow(LimitKind.FAN_OUT_MAX, null, from, 20));
        rows.add(new LimitRow(LimitKind.SMALLEST_PIECE, CURRENCY, from, 1));
        rows.add(new LimitRow(LimitKind.FUNDING_DAYS, null, from, 5));
        return rows;
    }

    void enrol(UUID id, Role role) throws Exception {
        if (!vault.participants().contains(id)) {
            vault.create(id);
        }
        send(operator, new LedgerCommand.Enrol(id, vault.addressOf(id), Set.of(role)));
    }

    /** A key whose owner the chain does not know. */
    UUID stranger() {
        UUID id = newId();
        vault.create(id);
        return id;
    }

    BankSignatures signatures(UUID of) {
        return new BankSignatures(submitter, new BankJournal(journal, of), of, Duration.ofSeconds(30));
    }

    void send(UUID by, LedgerCommand command) throws Exception {
        ledger.send(ledger.sign(by, command))
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS)
                .orThrow();
    }

    UUID newId() {
        return new UUID(0x2000, ++ids);
    }

    /** @return payable and its root piece, held by the supplier */
    UUID[] issue(long value) throws Exception {
        UUID payable = newId();
        UUID root = newId();
        send(
                debtor,
                new LedgerCommand.Issue(new NewPayable(
                        payable, root, supplier, bank, CURRENCY, value, DUE, FIRST_DAY.plusDays(20), false)));
        send(supplier, new LedgerCommand.AcceptOffer(root));
        return new UUID[] {payable, root};
    }

    @Override
    public void close() throws IOException {
        while (!parts.isEmpty()) {
            parts.pop().close();
        }
    }
}
