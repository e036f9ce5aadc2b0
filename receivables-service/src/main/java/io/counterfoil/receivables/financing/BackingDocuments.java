package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.document.TradeDocuments;
import io.counterfoil.receivables.financing.FinancingRequests.Backing;
import io.counterfoil.receivables.financing.RequestFinancing.Document;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.receivables.policy.AgreedPolicies;
import io.counterfoil.receivables.policy.model.AdvanceRate;
import io.counterfoil.receivables.voucher.model.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a request rests on: documents that its supplier has stored, each with the part of the value that it backs. */
@ApplicationScoped
class BackingDocuments {

    private final TradeDocuments documents;
    private final AgreedPolicies policies;

    BackingDocuments(TradeDocuments documents, AgreedPolicies policies) {
        this.documents = documents;
        this.policies = policies;
    }

    /** @throws RefusedException with everything that is wrong, by field */
    List<Backing> of(UUID supplier, Money value, List<Document> named) {
        List<UUID> ids = named.stream().map(Document::documentId).toList();
        Map<UUID, TradeDocuments.Backing> stored = documents.backings(supplier, ids);
        List<Violation> violations = new ArrayList<>();
        List<Backing> backings = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            Document document = named.get(i);
            Money amount = document.amount() == null && named.size() == 1 ? value : document.amount();
            TradeDocuments.Backing found = stored.get(document.documentId());
            List<Violation> wrong =
                    wrong("documents[" + i + "]", found, amount, value, seen.add(document.documentId()));
            violations.addAll(wrong);
            if (wrong.isEmpty() && found != null && amount != null) {
                backings.add(backing(found, amount));
            }
        }
        if (violations.isEmpty() && total(backings) != value.minorUnits()) {
            violations.add(new Violation("documents", "amounts must add up to the value"));
        }
        if (!violations.isEmpty()) {
            throw RefusedException.malformed(violations);
        }
        return backings;
    }

    private static List<Violation> wrong(
            String field, TradeDocuments.@Nullable Backing found, @Nullable Money amount, Money value, boolean first) {
        if (found == null) {
            return List.of(new Violation(field + ".documentId", "none of your documents that has its details"));
        }
        if (found.putAside()) {
            return List.of(new Violation(field + ".documentId", "this document was put aside"));
        }
        if (!found.inForce()) {
            return List.of(new Violation(
                    field + ".documentId",
                    "nothing can be financed on a correction, nor on a declaration without its number"));
        }
        if (!first) {
            return List.of(new Violation(field + ".documentId", "the same document stands above"));
        }
        if (!found.amount().currency().equals(value.currency())) {
            return List.of(new Violation(
                    field + ".documentId",
                    "the document is in " + found.amount().currency() + ", the value is not"));
        }
        if (amount == null || amount.isZero() || !amount.currency().equals(value.currency())) {
            return List.of(new Violation(field + ".amount", "above zero, in the currency of the value"));
        }
        return amount.minorUnits() <= found.amount().minorUnits()
                ? List.of()
                : List.of(new Violation(
                        field + ".amount",
                        "the document is worth " + found.amount().toDecimal() + " "
                                + found.amount().currency() + " altogether"));
    }

    /** By the rates in force on the day, one rejection at most for each document. */
    List<Rejection> overTheRate(List<Backing> backings, Currency currency, LocalDate day) {
        return backings.stream()
                .flatMap(backing -> overTheRate(backing, currency, day, policies.advanceRate(kind(backing))).stream())
                .distinct()
                .toList();
    }

    /** Of what was asked before face values were kept nothing is said. */
    static Optional<Rejection> overTheRate(Backing backing, Currency currency, LocalDate day, Timeline<Long> rates) {
        Long faceValue = backing.faceValue();
        return faceValue == null
                ? Optional.empty()
                : new AdvanceRate(backing.kind(), rates)
                        .judge(new Money(backing.amount(), currency), new Money(faceValue, currency), day);
    }

    private static DocumentKind kind(Backing backing) {
        return DocumentKind.of(backing.kind()).orElseThrow();
    }

    private static Backing backing(TradeDocuments.Backing found, Money amount) {
        return new Backing(
                found.id(),
                found.version(),
                found.kind(),
                found.ownerNumber(),
                found.number(),
                found.year(),
                found.amount().minorUnits(),
                amount.minorUnits(),
                found.fingerprint());
    }

    private static long total(List<Backing> backings) {
        long total = 0;
        for (Backing backing : backings) {
            total = Math.addExact(total, backing.amount());
        }
        return total;
    }

    /** In the transaction that stores the request: nobody corrected or put aside one of them since they were looked at, and nobody will. */
    void hold(UUID supplier, List<Backing> backings) {
        Map<UUID, TradeDocuments.Backing> held = documents.held(
                supplier, backings.stream().map(Backing::documentId).toList());
        boolean changed = backings.stream().anyMatch(backing -> {
            TradeDocuments.Backing now = held.get(backing.documentId());
            return now == null
                    || now.putAside()
                    || !Integer.valueOf(now.version()).equals(backing.version());
        });
        if (changed) {
            throw new RefusedException(
                    ReceivablesRefusal.TRADE_DOCUMENT_NOT_OPEN,
                    "a document was corrected or put aside at this moment; look at it and ask again");
        }
    }
}
