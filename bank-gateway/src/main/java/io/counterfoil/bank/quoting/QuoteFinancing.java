package io.counterfoil.bank.quoting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.booking.VerifiedAccounts;
import io.counterfoil.bank.event.BankEvents;
import io.counterfoil.bank.event.EventData;
import io.counterfoil.bank.event.EventType;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.limit.LendWithinLimits;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.bank.platform.TakenQuote;
import io.counterfoil.bank.verification.VerificationReports;
import io.counterfoil.bank.verification.VerifyDocuments;
import io.counterfoil.kernel.FinancingTerms;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.DocumentStatement;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerDocument;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.PayableState;
import io.counterfoil.service.web.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Verifies the request's documents, attests them on chain and quotes terms, which are stored before they are offered. */
@ApplicationScoped
public class QuoteFinancing {

    private static final Logger LOG = Logger.getLogger(QuoteFinancing.class);

    private static final String ATTESTED = "document-attested";

    private final LedgerReads chain;
    private final Quotes quotes;
    private final Pricing pricing;
    private final VerifyDocuments verifyDocuments;
    private final VerificationReports reports;
    private final LendWithinLimits limits;
    private final AdvanceRate advanceRate;
    private final VerifiedAccounts accounts;
    private final BankEvents events;
    private final ObjectMapper json;

    QuoteFinancing(
            LedgerReads chain,
            Quotes quotes,
            Pricing pricing,
            VerifyDocuments verifyDocuments,
            VerificationReports reports,
            LendWithinLimits limits,
            AdvanceRate advanceRate,
            VerifiedAccounts accounts,
            BankEvents events,
            ObjectMapper json) {
        this.chain = chain;
        this.quotes = quotes;
        this.pricing = pricing;
        this.verifyDocuments = verifyDocuments;
        this.reports = reports;
        this.limits = limits;
        this.advanceRate = advanceRate;
        this.accounts = accounts;
        this.events = events;
        this.json = json;
    }

    /** @throws RefusedException when the bank's own reads speak against it */
    public Outcome quote(HostedBank bank, UUID id) {
        FinancingRequest request = bank.platform().financingRequest(id);
        QuoteBasis basis = QuoteBasis.of(request, payableId(request));
        LedgerPayable payable = payable(basis.payable());
        Optional<StoredQuote> earlier = quotes.quote(bank.participant(), id);
        earlier.ifPresent(quote -> requireSameBasis(id, quote.basis(), basis));
        boolean stale = earlier.isPresent() && isStale(earlier.get(), request);
        if (earlier.isPresent() && !stale) {
            // Who asks again later gets the same answer, even when all is settled and the documents are no longer
            // shown.
            if (!request.quotedTerms().contains(earlier.get().termsHash())) {
                reports.requireStillVerified(bank.participant(), id); // it was kept, and never reached the service
            }
            return new Outcome(
                    attestedBefore(bank, request),
                    "quoted",
                    send(bank, id, earlier.get()),
                    earlier.get().termsHash());
        }
        requireOpen(request, payable);
        limits.requireRoom(
                bank.participant(), id, request.supplier(), request.value().minorUnits(), payable, chain.today());
        VerifyDocuments.Verified verified = verifyDocuments.verify(bank, request, payable);
        VerificationReports.requireVerified(verified.report());
        String account = accounts.ofQuote(bank, request, verified.accounts());
        List<Outcome.Operation> done = new ArrayList<>();
        for (FinancingRequest.Document document : request.documents()) {
            Money value = Objects.requireNonNull(verified.values().get(document.fingerprint()));
            done.add(attest(bank, request.supplier(), document, value, payable));
        }
        StoredQuote quote;
        if (earlier.isEmpty()) {
            quote = quotes.store(bank.participant(), id, priced(bank, request, payable, basis, account));
            requireSameBasis(id, quote.basis(), basis); // another call may have been the first to store
        } else {
            quote = quotes.replace(
                    bank.participant(), id, earlier.get(), priced(bank, request, payable, basis, account));
        }
        return new Outcome(done, "quoted", send(bank, id, quote), quote.termsHash());
    }

    /**
     * A quote that the service never took and that it could not take any more binds nobody. Should it have been taken at
     * the last moment after all, nobody can accept it, and a lock under its terms is not approved.
     */
    private boolean isStale(StoredQuote quote, FinancingRequest request) {
        return chain.today().isAfter(quote.validUntil())
                && !request.quotedTerms().contains(quote.termsHash());
    }

    private UUID payableId(FinancingRequest request) {
        return chain.piece(request.voucher())
                .map(LedgerPiece::payableId)
                .orElseThrow(() -> RefusedException.notFound("voucher on chain: " + request.voucher()));
    }

    private LedgerPayable payable(UUID id) {
        return chain.payable(id).orElseThrow(() -> RefusedException.notFound("payable on chain: " + id));
    }

    private static void requireSameBasis(UUID id, QuoteBasis quoted, QuoteBasis shown) {
        if (!quoted.equals(shown)) {
            throw new RefusedException(
                    BankRefusal.FINANCING_DIFFERS,
                    "the request " + id + " is shown with another voucher, supplier, value or documents than when this "
                            + "bank quoted");
        }
    }

    private static void requireOpen(FinancingRequest request, LedgerPayable payable) {
        if (payable.state() != PayableState.ISSUED || payable.frozen()) {
            throw new RefusedException(
                    BankRefusal.PAYABLE_NOT_OPEN,
                    "the payable of voucher " + request.voucher() + " is " + payable.state()
                            + (payable.frozen() ? ", frozen" : "") + " on chain");
        }
        if (!payable.currency().equals(request.value().currency().getCurrencyCode())) {
            throw new RefusedException(
                    BankRefusal.CURRENCY_DIFFERS, "the request is in another currency than its voucher on chain");
        }
    }

    private static List<Outcome.Operation> attestedBefore(HostedBank bank, FinancingRequest request) {
        return request.documents().stream()
                .map(document -> document.fingerprint().hex())
                .flatMap(subject -> bank.signatures().earlier(ATTESTED, subject, subject).stream())
                .toList();
    }

    /**
     * @param owner whose document it must be: a supplier finances on its own papers only
     * @param value what it is made out for, as this bank verified it
     */
    private Outcome.Operation attest(
            HostedBank bank, UUID owner, FinancingRequest.Document document, Money value, LedgerPayable payable) {
        int rate = advanceRate.of(value, payable, bank.platform().advanceRate(document.kind(), chain.today()));
        Optional<LedgerDocument> stated = chain.document(document.fingerprint());
        if (stated.isPresent()
                && (stated.get().faceValue() != value.minorUnits()
                        || stated.get().kind() != document.kind()
                        || !stated.get().owner().equals(owner)
                        || !stated.get().currency().equals(payable.currency()))) {
            throw new RefusedException(
                    BankRefusal.DOCUMENT_NOT_AVAILABLE,
                    "document " + document.fingerprint() + " is attested on chain with another kind, currency, face "
                            + "value or owner: it belongs to another receivable or to somebody else");
        }
        String subject = document.fingerprint().hex();
        // What this bank stated and the chain still says needs no second statement, whatever its rate would be for this
        // payable.
        Optional<Outcome.Operation> earlier =
                stated.isEmpty() ? Optional.empty() : bank.signatures().earlier(ATTESTED, subject, subject);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        DocumentStatement statement = DocumentStatement.alone(
                document.fingerprint(), document.kind(), owner, payable.currency(), value.minorUnits(), rate);
        return bank.signatures().confirm(ATTESTED, subject, subject, new LedgerCommand.Attest(statement));
    }

    private StoredQuote priced(
            HostedBank bank, FinancingRequest request, LedgerPayable payable, QuoteBasis basis, String account) {
        Pricing.Offer offer = pricing.offer(bank, request, account, chain.today(), payable.dueOn());
        LOG.infof(
                "%s quotes for %s: money arrives on %s",
                bank, request.id(), offer.arrival().inWords());
        FinancingTerms terms = offer.terms();
        ObjectNode body = json.createObjectNode();
        body.put("annualRate", terms.annualRate());
        body.set("fee", money(terms.fee()));
        body.set("netProceeds", money(terms.netProceeds()));
        body.put("recourse", terms.recourse());
        body.put("payoutAccountRef", terms.account());
        body.put("validUntil", offer.validUntil().toString());
        body.put("approveBy", terms.approveBy().toString());
        return new StoredQuote(body.toString(), terms.hash(), offer.validUntil(), basis);
    }

    private ObjectNode money(Money money) {
        return json.createObjectNode()
                .put("amount", money.toDecimal())
                .put("currency", money.currency().getCurrencyCode());
    }

    /** @return the quote's id at the service */
    private String send(HostedBank bank, UUID request, StoredQuote quote) {
        // Each quote has a key of its own, and the same one whenever it is sent.
        String key = "quote-" + request + "-"
                + Sha256.of(quote.body().getBytes(StandardCharsets.UTF_8)).substring(2, 18);
        TakenQuote taken = bank.platform().quote(request, key, body(request, quote));
        if (!taken.termsHash().equals(quote.termsHash())) {
            throw new RefusedException(
                    BankRefusal.TERMS_DIFFER,
                    "the service hashes this bank's quote to " + taken.termsHash() + ", the bank to "
                            + quote.termsHash());
        }
        events.tell(
                bank.participant(),
                EventType.QUOTED,
                EventType.QUOTED.wireName() + " " + taken.resourceId(),
                EventData.quoted(request, UUID.fromString(taken.resourceId())));
        return taken.resourceId();
    }

    private JsonNode body(UUID request, StoredQuote quote) {
        try {
            return json.readTree(quote.body());
        } catch (JsonProcessingException storedByUs) {
            throw new IllegalStateException("the stored quote of " + request + " is not JSON", storedByUs);
        }
    }
}
