package io.counterfoil.sandbox.bank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.kernel.FinancingTerms;
import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerDocument;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.PayableState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Attests the request's documents on chain and quotes terms, which are stored before they are offered. */
final class Quoting implements BankAct {

    private final UUID bank;
    private final ServiceApi service;
    private final LedgerReads chain;
    private final BankSignatures signatures;
    private final BankRecords records;
    private final DocumentFingerprints fingerprints;
    private final QuoteRule rule;
    private final ObjectMapper json;

    Quoting(UUID bank, BankTools tools, QuoteRule rule, ObjectMapper json) {
        this.bank = bank;
        this.service = tools.service();
        this.chain = tools.chain();
        this.signatures = tools.signatures();
        this.records = tools.records();
        this.fingerprints = tools.fingerprints();
        this.rule = rule;
        this.json = json;
    }

    @Override
    public Outcome on(UUID id, String key) {
        FinancingRequest request = FinancingRequest.read(service.get("/api/v1/financing-requests/" + id), fingerprints);
        QuoteBasis basis = QuoteBasis.of(request, payableId(request));
        LedgerPayable payable = payable(basis.payable());
        Optional<BankRecords.StoredQuote> earlier = records.quote(bank, id);
        earlier.ifPresent(quote -> requireSameBasis(id, quote.basis(), basis));
        boolean stale = earlier.isPresent() && isStale(earlier.get(), request);
        if (earlier.isEmpty() || stale) {
            requireOpen(request, payable); // who asks again later gets the same answer, even when all is settled
        }
        List<Outcome.Operation> done = new ArrayList<>();
        for (FinancingRequest.Document document : request.documents()) {
            done.add(attest(document, payable));
        }
        BankRecords.StoredQuote quote;
        if (earlier.isEmpty()) {
            quote = records.storeQuote(bank, id, quote(request, payable, basis));
            requireSameBasis(id, quote.basis(), basis); // another call may have been the first to store
        } else if (stale) {
            quote = records.replaceQuote(bank, id, earlier.get(), quote(request, payable, basis));
        } else {
            quote = earlier.get();
        }
        return new Outcome(done, "quoted", post(id, quote), quote.termsHash());
    }

    /**
     * A quote that the service never took and that it could not take any more binds nobody. Should it have been taken at
     * the last moment after all, nobody can accept it, and a lock under its terms is not approved.
     */
    private boolean isStale(BankRecords.StoredQuote quote, FinancingRequest request) {
        return chain.today().isAfter(quote.validUntil())
                && !request.quotedTerms().contains(quote.termsHash());
    }

    private UUID payableId(FinancingRequest request) {
        return chain.piece(request.voucher())
                .map(LedgerPiece::payableId)
                .orElseThrow(() -> RefusedException.notFound("voucher " + request.voucher() + " is not on chain"));
    }

    private LedgerPayable payable(UUID id) {
        return chain.payable(id).orElseThrow(() -> RefusedException.notFound("payable " + id + " is not on chain"));
    }

    private static void requireSameBasis(UUID id, QuoteBasis quoted, QuoteBasis shown) {
        if (!quoted.equals(shown)) {
            throw new RefusedException(
                    409,
                    "financing-differs",
                    "the request " + id + " is shown with another voucher, supplier, value or documents than when this "
                            + "bank quoted");
        }
    }

    private static void requireOpen(FinancingRequest request, LedgerPayable payable) {
        if (payable.state() != PayableState.ISSUED || payable.frozen()) {
            throw new RefusedException(
                    409,
                    "payable-not-open",
                    "the payable of voucher " + request.voucher() + " is " + payable.state()
                            + (payable.frozen() ? ", frozen" : "") + " on chain");
        }
        if (!payable.currency().equals(request.value().currency().getCurrencyCode())) {
            throw new RefusedException(
                    409, "currency-differs", "the request is in another currency than its voucher on chain");
        }
    }

    /**
     * The sandbox has no customs and no invoice register to ask, so a document's face value is what was issued on the
     * payable it belongs to. A statement once made on chain is not made again with another limit: that would freeze it.
     */
    private Outcome.Operation attest(FinancingRequest.Document document, LedgerPayable payable) {
        long limit = rule.limit(payable.issued());
        Optional<LedgerDocument> stated = chain.document(document.fingerprint());
        if (stated.isPresent()
                && (stated.get().limit() != limit
                        || stated.get().kind() != document.kind()
                        || !stated.get().currency().equals(payable.currency()))) {
            throw new RefusedException(
                    409,
                    "document-not-available",
                    "document " + document.fingerprint() + " is attested on chain with another kind, currency or "
                            + "limit: it belongs to another receivable");
        }
        String subject = document.fingerprint().hex();
        return signatures.confirm(
                "document-attested",
                subject,
                subject,
                new LedgerCommand.Attest(document.fingerprint(), document.kind(), payable.currency(), limit));
    }

    private BankRecords.StoredQuote quote(FinancingRequest request, LedgerPayable payable, QuoteBasis basis) {
        LocalDate today = chain.today();
        FinancingTerms terms =
                rule.terms(request.id(), request.supplier(), bank, request.value(), today, payable.dueOn());
        ObjectNode body = json.createObjectNode();
        body.put("annualRate", terms.annualRate());
        body.set("fee", money(terms.fee()));
        body.set("netProceeds", money(terms.netProceeds()));
        body.put("recourse", terms.recourse());
        body.put("payoutAccountRef", terms.account());
        LocalDate validUntil = rule.validUntil(today, payable.dueOn());
        body.put("validUntil", validUntil.toString());
        body.put("approveBy", terms.approveBy().toString());
        return new BankRecords.StoredQuote(body.toString(), terms.hash(), validUntil, basis);
    }

    private ObjectNode money(Money money) {
        return json.createObjectNode()
                .put("amount", money.toDecimal())
                .put("currency", money.currency().getCurrencyCode());
    }

    /** @return the quote's id at the service */
    private String post(UUID request, BankRecords.StoredQuote quote) {
        try {
            JsonNode answer = service.post(
                    "/api/v1/financing-requests/" + request + "/quotes",
                    "quote-" + request + "-" + Sha256.of(quote.body()).substring(0, 16), // each quote its own
                    json.readTree(quote.body()));
            if (!answer.path("termsHash").asText().equals(quote.termsHash())) {
                throw new RefusedException(
                        409,
                        "terms-differ",
                        "the service hashes this bank's quote to "
                                + answer.path("termsHash").asText() + ", the bank to " + quote.termsHash());
            }
            return answer.path("resourceId").asText();
        } catch (JsonProcessingException storedByUs) {
            throw new IllegalStateException("the stored quote of " + request + " is not JSON", storedByUs);
        }
    }
}
