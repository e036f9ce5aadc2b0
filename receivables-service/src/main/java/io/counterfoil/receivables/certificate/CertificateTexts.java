package io.counterfoil.receivables.certificate;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.ContractName;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerBlocks;
import io.counterfoil.ledger.LedgerTransaction;
import io.counterfoil.receivables.certificate.CertificateText.ChainReference;
import io.counterfoil.receivables.certificate.CertificateText.Identifier;
import io.counterfoil.receivables.certificate.CertificateText.Party;
import io.counterfoil.receivables.certificate.CertificateText.Payout;
import io.counterfoil.receivables.certificate.CertifiedPiece.Arrival;
import io.counterfoil.receivables.onboarding.Participants;
import io.counterfoil.receivables.onboarding.Participants.Identity;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Puts together what a certificate says: parties by name and number, the transaction by its hash, which the chain has. */
@ApplicationScoped
class CertificateTexts {

    private static final int BLOCK_SECONDS_MAX = 10;

    private final Participants participants;
    private final Deployment deployment;
    private final LedgerBlocks blocks;

    CertificateTexts(Participants participants, Deployment deployment, LedgerBlocks blocks) {
        this.participants = participants;
        this.deployment = deployment;
        this.blocks = blocks;
    }

    CertificateText of(CertifiedPiece piece) {
        Arrival arrival = numbered(piece.arrival());
        return new CertificateText(
                numbered(piece.packageNumber()),
                numbered(piece.interval()),
                piece.value(),
                piece.redeemed(),
                piece.issued(),
                party(piece.holder()),
                arrival.first() ? null : party(arrival.giver()),
                party(piece.debtor()),
                party(piece.payingBank()),
                piece.issuedOn(),
                piece.dueOn(),
                arrival.day(),
                reference(arrival),
                null);
    }

    CertificateText of(CertifiedFinancing financing) {
        CertifiedPiece piece = financing.piece();
        Arrival payout = numbered(piece.arrival());
        return new CertificateText(
                numbered(piece.packageNumber()),
                numbered(financing.interval()),
                financing.value(),
                new Money(0, financing.value().currency()),
                piece.issued(),
                party(financing.bank()),
                party(financing.supplier()),
                party(piece.debtor()),
                party(piece.payingBank()),
                piece.issuedOn(),
                piece.dueOn(),
                payout.day(),
                reference(payout),
                new Payout(
                        numbered(financing.fundedOn()),
                        numbered(financing.paymentReference()),
                        financing.annualRate(),
                        financing.fee(),
                        financing.netProceeds()));
    }

    /** What only a rebuild of the projection brings, of vouchers that were there before it kept it. */
    private static <T> T numbered(@Nullable T fact) {
        if (fact == null) {
            throw new RefusedException(
                    ReceivablesRefusal.NOT_CERTIFIABLE,
                    "the voucher is older than its number, and is being numbered; ask again in an hour");
        }
        return fact;
    }

    private Party party(UUID id) {
        return participants
                .identity(id)
                .map(known -> new Party(known.name(), identifier(known)))
                .orElseGet(() -> new Party(id.toString(), null));
    }

    private static @Nullable Identifier identifier(Identity known) {
        if (known.uscc() != null) {
            return new Identifier("USCC", known.uscc());
        }
        if (known.lei() != null) {
            return new Identifier("LEI", known.lei());
        }
        return known.eori() == null ? null : new Identifier("EORI", known.eori());
    }

    private ChainReference reference(Arrival arrival) {
        return new ChainReference(
                deployment.chainId(),
                deployment.groupId(),
                deployment.addressOf(ContractName.VOUCHERS),
                arrival.block(),
                transaction(arrival));
    }

    private String transaction(Arrival arrival) {
        LedgerBlock block;
        try {
            block = blocks.block(arrival.block())
                    .toCompletableFuture()
                    .orTimeout(BLOCK_SECONDS_MAX, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException noAnswer) {
            throw new RefusedException(CommonRefusal.LEDGER_UNAVAILABLE, "no node answers; repeat with the same key");
        }
        return block.transactions().stream()
                .filter(each -> each.index() == arrival.transaction())
                .map(LedgerTransaction::hash)
                .map(Object::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "block " + arrival.block() + " has no transaction " + arrival.transaction()));
    }
}
