package io.counterfoil.ledger;

import io.counterfoil.devnode.DevNode;
import io.counterfoil.devnode.DevNodeConfig;
import io.counterfoil.devnode.ledger.Sealing;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.ledger.fisco.NodeSettings;
import io.counterfoil.wire.MasterKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A development chain with the contracts deployed, and a vault with everybody's key: what a test begins with. */
public final class Consortium implements AutoCloseable {

    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    public static final List<LimitRow> LIMITS = List.of(
            new LimitRow(LimitKind.TENOR_MONTHS_MAX, null, LONG_AGO, 12),
            new LimitRow(LimitKind.TENOR_MONTHS_UNEXPLAINED_MAX, null, LONG_AGO, 6),
            new LimitRow(LimitKind.DEPTH_MAX, null, LONG_AGO, 5),
            new LimitRow(LimitKind.FAN_OUT_MAX, null, LONG_AGO, 10),
            new LimitRow(LimitKind.SMALLEST_PIECE, "CNY", LONG_AGO, 100),
            new LimitRow(LimitKind.FUNDING_DAYS, null, LONG_AGO, 5),
            new LimitRow(LimitKind.RESERVE_DAYS, null, LONG_AGO, 60),
            new LimitRow(LimitKind.SETTLEMENT_DAYS, null, LONG_AGO, 5),
            new LimitRow(LimitKind.ATTEST_DAYS, null, LONG_AGO, 10),
            new LimitRow(LimitKind.ANSWER_DAYS, null, LONG_AGO, 3));

    public final UUID operator = UUID.randomUUID();
    public final UUID debtor = UUID.randomUUID();
    public final UUID supplier = UUID.randomUUID();
    public final UUID subSupplier = UUID.randomUUID();
    public final UUID bank = UUID.randomUUID();
    public final UUID payingBank = UUID.randomUUID();
    public final Map<UUID, Set<Role>> roles = new HashMap<>();

    private final Path folder;
    private DevNode devNode;
    public final Pkcs12KeyVault vault;
    public final Deployment deployment;
    public final FiscoNode node;
    public final VoucherLedger ledger;
    public final LedgerReads reads;

    private Consortium(Path folder, Sealing sealing) throws IOException {
        this.folder = folder;
        devNode = DevNode.start(DevNodeConfig.in(folder.resolve("node")).withSealing(sealing));
        MasterKey.create(folder.resolve("secrets/master.key"));
        vault = Pkcs12KeyVault.open(folder.resolve("vault"), folder.resolve("secrets/master.key"));
        vault.create(operator);
        node = FiscoNode.connect(settings(devNode.port()));
        deployment = node.deploy(vault, operator, FIRST_DAY, 5_000, LIMITS);
        ledger = node.voucherLedger(deployment, vault);
        reads = node.reads(deployment);
        roles.put(operator, Set.of(Role.OPERATOR));
        enrol(debtor, Role.ENTERPRISE);
        enrol(supplier, Role.SUPPLIER);
        enrol(subSupplier, Role.SUPPLIER);
        enrol(bank, Role.BANK);
        enrol(payingBank, Role.BANK);
    }

    public static Consortium start(Path folder) {
        return start(folder, Sealing.AT_ONCE);
    }

    public static Consortium start(Path folder, Sealing sealing) {
        try {
            return new Consortium(folder, sealing);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static NodeSettings settings(int port) {
        return NodeSettings.of(List.of("127.0.0.1:" + port));
    }

    public int port() {
        return devNode.port();
    }

    public DevNode devNode() {
        return devNode;
    }

    /** At least so many, each with a transaction that changes nothing. */
    public void makeBlocks(int count) {
        for (int i = 0; i < count; i++) {
            send(ledger.sign(supplier, new LedgerCommand.AcceptOffer(UUID.randomUUID())));
        }
    }

    public void stopNode() {
        try {
            devNode.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** On the port it had. */
    public void startNodeAgain() {
        try {
            devNode = DevNode.start(DevNodeConfig.in(folder.resolve("node")).withPort(devNode.port()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void enrol(UUID id, Role role) {
        roles.put(id, Set.of(role));
        together(new LedgerCommand.Enrol(id, vault.create(id), Set.of(role)));
    }

    /** The one operator there is is the operators together. */
    public Receipt together(LedgerCommand.Governed act) {
        return does(operator, new LedgerCommand.Support(UUID.randomUUID(), act));
    }

    /** Signs, sends and waits. @throws LedgerRevertedException when the contract refuses */
    public Receipt does(UUID participant, LedgerCommand command) {
        return send(ledger.sign(participant, command)).orThrow();
    }

    public Receipt send(SignedTransaction transaction) {
        try {
            return ledger.send(transaction)
                    .toCompletableFuture()
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** Issued by the debtor and accepted by the supplier; due in a month. @return id of its root piece */
    public UUID issueAccepted(UUID payable, long value) {
        UUID root = UUID.randomUUID();
        does(debtor, new LedgerCommand.Issue(newPayable(payable, root, value)));
        does(supplier, new LedgerCommand.AcceptOffer(root));
        return root;
    }

    public NewPayable newPayable(UUID payable, UUID root, long value) {
        LocalDate today = reads.today();
        return new NewPayable(
                payable, root, supplier, payingBank, "CNY", value, today.plusMonths(1), today.plusDays(10), false);
    }

    @Override
    public void close() {
        node.close();
        stopNode();
    }
}
