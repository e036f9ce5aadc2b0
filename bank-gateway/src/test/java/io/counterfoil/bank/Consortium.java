package io.counterfoil.bank;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.NewFinancing;
import io.counterfoil.ledger.NewPayable;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.ledger.Role;
import io.counterfoil.ledger.VoucherLedger;
import io.counterfoil.ledger.fisco.FiscoNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Members of the chain beside the hosted banks; their keys lie in a vault of the test. */
public final class Consortium {

    public static final String CURRENCY = "CNY";
    private static Consortium formed;

    public final UUID debtor = UUID.randomUUID();
    public final UUID supplier = UUID.randomUUID();
    public final UUID secondTier = UUID.randomUUID();
    private final VoucherLedger ledger;
    private final LedgerReads reads;
    private final Pkcs12KeyVault vault;

    private Consortium(FiscoNode node, Deployment deployment, Pkcs12KeyVault vault) {
        this.ledger = node.voucherLedger(deployment, vault);
        this.reads = node.reads(deployment);
        this.vault = vault;
    }

    /** One for the whole run: members are enrolled once. */
    static synchronized Consortium form(FiscoNode node, Deployment deployment, Pkcs12KeyVault vault) {
        if (formed == null) {
            Consortium consortium = new Consortium(node, deployment, vault);
            consortium.enrol(consortium.debtor, Role.ENTERPRISE);
            consortium.enrol(consortium.supplier, Role.SUPPLIER);
            consortium.enrol(consortium.secondTier, Role.SUPPLIER);
            formed = consortium;
        }
        return formed;
    }

    /** With a key that is in the vault of the test, or made there. */
    public void enrol(UUID id, Role role) {
        enrol(id, role, vault.participants().contains(id) ? vault.addressOf(id) : vault.create(id));
    }

    public void enrol(UUID id, Role role, String address) {
        if (reads.participant(id).isEmpty()) {
            together(new LedgerCommand.Enrol(id, address, Set.of(role)));
        }
    }

    /** A key whose owner the chain does not know. */
    public UUID stranger() {
        UUID id = UUID.randomUUID();
        vault.create(id);
        return id;
    }

    public VoucherLedger ledger() {
        return ledger;
    }

    /** The one operator there is is the operators together. */
    public void together(LedgerCommand.Governed act) {
        send(Surroundings.OPERATOR, new LedgerCommand.Support(UUID.randomUUID(), act));
    }

    public void send(UUID by, LedgerCommand command) {
        try {
            ledger.send(ledger.sign(by, command))
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS)
                    .orThrow();
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError(failed);
        }
    }

    /** A payable of the debtor, and its root piece in the supplier's hands. */
    public record Issued(UUID payable, UUID root) {}

    public Issued issued(long value, UUID payingBank) {
        Issued issued = new Issued(UUID.randomUUID(), UUID.randomUUID());
        send(
                debtor,
                new LedgerCommand.Issue(new NewPayable(
                        issued.payable(),
                        issued.root(),
                        supplier,
                        payingBank,
                        CURRENCY,
                        value,
                        reads.today().plusDays(60),
                        reads.today().plusDays(20),
                        false)));
        send(supplier, new LedgerCommand.AcceptOffer(issued.root()));
        return issued;
    }

    /** Of its holder, and still to be accepted. */
    public UUID offered(UUID parent, UUID by, UUID to, long value) {
        UUID piece = UUID.randomUUID();
        send(by, new LedgerCommand.Offer(parent, piece, to, value, reads.today().plusDays(10)));
        return piece;
    }

    public UUID passed(UUID parent, UUID by, UUID to, long value) {
        UUID piece = offered(parent, by, to, value);
        send(to, new LedgerCommand.AcceptOffer(piece));
        return piece;
    }

    /** By the supplier, for a bank that quoted. */
    public void lock(UUID financing, UUID voucher, UUID bank, long value, Bytes32 terms, Bytes32 document) {
        send(
                supplier,
                new LedgerCommand.Lock(new NewFinancing(
                        financing,
                        voucher,
                        UUID.randomUUID(),
                        bank,
                        value,
                        terms,
                        reads.today().plusDays(10),
                        List.of(document),
                        List.of(value))));
    }
}
