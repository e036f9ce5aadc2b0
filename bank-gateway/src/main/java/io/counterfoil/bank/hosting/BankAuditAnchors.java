package io.counterfoil.bank.hosting;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.service.audit.AuditAnchors;
import io.counterfoil.service.audit.AuditHead;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Anchors in the contract AuditAnchor, signed by one of the hosted banks: the stream is that bank's on the chain. */
@ApplicationScoped
@Startup // and not by the first anchor: its thread is none of the application's, and finds no configuration
class BankAuditAnchors implements AuditAnchors {

    private static final String KIND = "audit-anchored";

    private final HostedBank bank;
    private final LedgerReads reads;

    /** @param bankId whose key signs; the first by its id when nothing is set */
    BankAuditAnchors(
            HostedBanks banks,
            LedgerReads reads,
            @ConfigProperty(name = "counterfoil.audit.bank") Optional<String> bankId) {
        String wanted = bankId.orElse("");
        this.bank = banks.all().stream()
                .filter(hosted -> wanted.isEmpty() || wanted.equals(hosted.id()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("counterfoil.audit.bank: " + wanted + " is not hosted here"));
        this.reads = reads;
    }

    /** One transaction for a head, however often it is asked for: the journal knows it by the number of entries. */
    @Override
    public void anchor(AuditHead head) {
        boolean mayAnchor = reads.participant(bank.participant())
                .filter(known -> !known.suspended())
                .isPresent();
        if (!mayAnchor) {
            throw new IllegalStateException(bank.name() + " is not enrolled, or suspended: nothing is signed for it");
        }
        bank.signatures()
                .confirm(
                        KIND,
                        head.stream() + " " + head.entries(),
                        Long.toString(head.entries()),
                        new LedgerCommand.Anchor(new Bytes32(head.stream()), head.entries(), new Bytes32(head.hash())));
    }

    @Override
    public Optional<AuditHead> latest(String stream) {
        return reads.anchor(bank.participant(), new Bytes32(stream))
                .map(anchor ->
                        new AuditHead(stream, anchor.entries(), anchor.head().hex()));
    }
}
