package io.counterfoil.verification.live;

import io.counterfoil.devnode.DevNode;
import io.counterfoil.devnode.DevNodeConfig;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.DocumentStatement;
import io.counterfoil.ledger.LedgerBlocks;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.LimitKind;
import io.counterfoil.ledger.LimitRow;
import io.counterfoil.ledger.NewFinancing;
import io.counterfoil.ledger.NewPayable;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.ledger.Role;
import io.counterfoil.ledger.VoucherLedger;
import io.counterfoil.ledger.fisco.FiscoNode;
import io.counterfoil.ledger.fisco.NodeSettings;
import io.counterfoil.wire.MasterKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A real development chain with our contracts and a handful of participants whose keys lie in one vault. */
public class LiveChain implements AutoCloseable {

    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 2);
    public static final LocalDate DUE = LocalDate.of(2024, 3, 1);
    public static final String CURRENCY = "USD";

    public final UUID operator = new UUID(0x1000, 1);
    public final UUID debtor = new UUID(0x1000, 2);
    public final UUID supplier = new UUID(0x1000, 3);
    public final UUID second = new UUID(0x1000, 4);
    public final UUID bank = new UUID(0x1000, 5);
    public final UUID otherBank = new UUID(0x1000, 6);

    private final DevNode devNode;
    private final FiscoNode node;
    private final VoucherLedger ledger;
    private final Pkcs12KeyVault vault;
    private final Deployment deployment;
    private long ids;

    public LiveChain(Path folder) throws Exception {
        devNode = DevNode.start(DevNodeConfig.in(folder.resolve("devnode")));
        node = FiscoNode.connect(NodeSettings.of(List.of("127.0.0.1:" + devNode.port())));
        Path master = folder.resolve("master");
        MasterKey.create(master);
        vault = Pkcs12KeyVault.open(folder.resolve("vault"), master);
        vault.create(operator);
        deployment = node.deploy(vault, operator, FIRST_DAY, 5_000, limits());
        ledger = node.voucherLedger(deployment, vault);
        enrol(debtor, Role.ENTERPRISE);
        enrol(supplier, Role.SUPPLIER);
        enrol(second, Role.SUPPLIER);
        enrol(bank, Role.BANK);
        enrol(otherBank, Role.BANK);
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
        rows.add(new LimitRow(LimitKind.RESERVE_DAYS, null, from, 60));
        rows.add(new LimitRow(LimitKind.SETTLEMENT_DAYS, null, from, 5));
        rows.add(new LimitRow(LimitKind.ATTEST_DAYS, null, from, 10));
        rows.add(new LimitRow(LimitKind.ANSWER_DAYS, null, from, 3));
        return rows;
    }

    public final void enrol(UUID id, Role role) throws Exception {
        if (!vault.participants().contains(id)) {
            vault.create(id);
        }
        together(new LedgerCommand.Enrol(id, vault.addressOf(id), Set.of(role)));
    }

    /** The one operator there is is the operators together. */
    public final void together(LedgerCommand.Governed act) throws Exception {
        send(operator, new LedgerCommand.Support(newId(), act));
    }

    /** A new key for a participant, in the vault under an id of its own. */
    public final UUID rotateKey(UUID participant) throws Exception {
        UUID keyOwner = newId();
        send(participant, new LedgerCommand.RotateKey(participant, vault.create(keyOwner)));
        return keyOwner;
    }

    /** A key whose owner the chain does not know. */
    public UUID stranger() {
        UUID id = newId();
        vault.create(id);
        return id;
    }

    public final void send(UUID by, LedgerCommand command) throws Exception {
        ledger.send(ledger.sign(by, command))
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS)
                .orThrow();
    }

    public UUID newId() {
        return new UUID(0x2000, ++ids);
    }

    public static Bytes32 hash(int of) {
        return new Bytes32("0x" + "%064x".formatted(of));
    }

    /** @return payable and root piece, accepted when {@code accepted} */
    public UUID[] issue(long value, boolean accepted) throws Exception {
        UUID payable = newId();
        UUID root = newId();
        send(
                debtor,
                new LedgerCommand.Issue(new NewPayable(
                        payable, root, supplier, bank, CURRENCY, value, DUE, FIRST_DAY.plusDays(20), false)));
        if (accepted) {
            send(supplier, new LedgerCommand.AcceptOffer(root));
        }
        return new UUID[] {payable, root};
    }

    public UUID offer(UUID parent, UUID by, UUID to, long value) throws Exception {
        UUID piece = newId();
        send(by, new LedgerCommand.Offer(parent, piece, to, value, FIRST_DAY.plusDays(10)));
        return piece;
    }

    /** @return financing and locked piece */
    public UUID[] lock(UUID parent, long value, Bytes32... documents) throws Exception {
        UUID financing = newId();
        UUID piece = newId();
        send(
                supplier,
                new LedgerCommand.Lock(new NewFinancing(
                        financing,
                        parent,
                        piece,
                        bank,
                        value,
                        hash(77),
                        FIRST_DAY.plusDays(10),
                        List.of(documents),
                        Collections.nCopies(documents.length, value))));
        return new UUID[] {financing, piece};
    }

    public void attest(UUID by, Bytes32 document, long limit) throws Exception {
        send(by, new LedgerCommand.Attest(statement(document, limit)));
    }

    /** An invoice of the supplier, all of whose value may be financed. */
    public DocumentStatement statement(Bytes32 document, long faceValue) {
        return DocumentStatement.alone(
                document, DocumentKind.INVOICE, supplier, CURRENCY, faceValue, DocumentStatement.WHOLE);
    }

    /** Signs with the key of any participant. */
    protected VoucherLedger ledger() {
        return ledger;
    }

    public LedgerBlocks blocks() {
        return node.blocks(deployment);
    }

    public LedgerReads reads() {
        return node.reads(deployment);
    }

    @Override
    public void close() throws IOException {
        node.close();
        devNode.close();
    }
}
