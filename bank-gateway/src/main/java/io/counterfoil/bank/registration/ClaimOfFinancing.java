package io.counterfoil.bank.registration;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.bank.platform.ShownEvidence;
import io.counterfoil.bank.platform.ShownParty;
import io.counterfoil.bank.quoting.QuoteBasis;
import io.counterfoil.bank.quoting.Quotes;
import io.counterfoil.bank.registration.Claim.Party;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerFinancing;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.LedgerReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is registered of a financing: its value and due date from the chain, the names from the platform, as far as they fit the chain. */
@ApplicationScoped
class ClaimOfFinancing {

    private final LedgerReads chain;
    private final RegistrationDuty duty;
    private final Quotes quotes;

    ClaimOfFinancing(LedgerReads chain, RegistrationDuty duty, Quotes quotes) {
        this.chain = chain;
        this.duty = duty;
        this.quotes = quotes;
    }

    Registration.Terms terms(LedgerFinancing financing) {
        LedgerPayable payable = payable(financing);
        return new Registration.Terms(
                new Money(financing.value(), Currency.getInstance(payable.currency())),
                PropertyRegistry.expiresOn(payable.dueOn()));
    }

    /** @throws RefusedException 409 when the platform names others than the chain, or the supplier has neither USCC nor LEI */
    Claim claim(HostedBank bank, UUID id, LedgerFinancing financing, Registration.Terms terms) {
        LedgerPayable payable = payable(financing);
        FinancingRequest request = bank.platform().financingRequest(id);
        ShownEvidence shown = bank.platform().evidence(id);
        ShownParty debtor = shown.debtor();
        if (!shown.supplier().id().equals(financing.supplier())
                || (debtor != null && !debtor.id().equals(payable.debtor()))) {
            throw new RefusedException(
                    BankRefusal.FINANCING_DIFFERS,
                    "the service shows another supplier or debtor than the chain has of financing " + id);
        }
        requireAsQuoted(bank, id, request);
        return new Claim(
                id.toString(),
                duty.registrant(bank),
                party(shown.supplier(), "supplier"),
                debtor == null ? null : optional(debtor),
                terms.amount(),
                terms.expiresOn(),
                request.documents().stream()
                        .map(document -> new Claim.Document(document.kind(), document.number()))
                        .toList());
    }

    /** What the platform leaves out now, nobody would be asked about. */
    private void requireAsQuoted(HostedBank bank, UUID id, FinancingRequest request) {
        Set<Bytes32> quoted = quotes.quote(bank.participant(), id)
                .map(quote -> quote.basis().documents().stream()
                        .map(QuoteBasis.Document::fingerprint)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        Set<Bytes32> shown = request.documents().stream()
                .map(FinancingRequest.Document::fingerprint)
                .collect(Collectors.toSet());
        if (shown.isEmpty() || !shown.equals(quoted)) {
            throw new RefusedException(
                    BankRefusal.FINANCING_DIFFERS,
                    "the service shows other documents of financing " + id + " than this bank quoted on");
        }
    }

    private LedgerPayable payable(LedgerFinancing financing) {
        return chain.piece(financing.pieceId())
                .flatMap(piece -> chain.payable(piece.payableId()))
                .orElseThrow(() -> RefusedException.notFound("payable on chain of piece " + financing.pieceId()));
    }

    private static Party party(ShownParty shown, String who) {
        Party party = optional(shown);
        if (party == null) {
            throw new RefusedException(
                    BankRefusal.PARTY_UNIDENTIFIED,
                    "the registry knows parties by USCC or LEI, and the " + who + " " + shown.name()
                            + " has neither at the platform; let the operators record it, then pay again");
        }
        return party;
    }

    private static @Nullable Party optional(ShownParty shown) {
        return shown.unambiguous()
                .map(identifier -> new Party(shown.name(), identifier.value()))
                .orElse(null);
    }
}
