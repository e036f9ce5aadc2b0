package io.counterfoil.receivables.ledger;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.VoucherLedger;
import io.counterfoil.service.audit.AuditAnchors;
import io.counterfoil.service.audit.AuditHead;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Anchors in the contract AuditAnchor, signed by one operator. They do not go the way of commands: nobody waits for their answer, and one that is sent
 * twice is refused by the contract, which takes only more entries than it has.
 */
@ApplicationScoped
@Startup // and not by the first anchor: its thread is none of the application's, and finds no configuration
class LedgerAuditAnchors implements AuditAnchors {

    private static final int RECEIPT_SECONDS_MAX = 60;

    private final VoucherLedger ledger;
    private final LedgerReads reads;
    private final UUID operator;

    /** @param operator whose key signs; the one who deployed the contracts when nothing is set */
    LedgerAuditAnchors(
            VoucherLedger ledger,
            LedgerReads reads,
            Deployment deployment,
            @ConfigProperty(name = "counterfoil.audit.operator") Optional<UUID> operator) {
        this.ledger = ledger;
        this.reads = reads;
        this.operator = operator.orElse(deployment.operatorId());
    }

    @Override
    public void anchor(AuditHead head) {
        LedgerCommand command =
                new LedgerCommand.Anchor(new Bytes32(head.stream()), head.entries(), new Bytes32(head.hash()));
        try {
            ledger.send(ledger.sign(operator, command))
                    .toCompletableFuture()
                    .get(RECEIPT_SECONDS_MAX, TimeUnit.SECONDS)
                    .orThrow();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while anchoring", stopped);
        } catch (ExecutionException | TimeoutException unknown) {
            throw new IllegalStateException("whether entry " + head.entries() + " is anchored is not known", unknown);
        }
    }

    @Override
    public Optional<AuditHead> latest(String stream) {
        return reads.anchor(operator, new Bytes32(stream))
                .map(anchor ->
                        new AuditHead(stream, anchor.entries(), anchor.head().hex()));
    }
}
