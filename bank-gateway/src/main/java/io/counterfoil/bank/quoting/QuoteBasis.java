package io.counterfoil.bank.quoting;

import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.ledger.Bytes32;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a bank quoted for, as it found it then. The terms' hash names neither the voucher nor the debtor behind it nor the
 * documents, so a lock under the right hash may still be of something else.
 *
 * @param voucher the piece a part of which is to be locked
 * @param payable the voucher's, as the chain had it
 * @param minorUnits value to be financed
 */
public record QuoteBasis(UUID voucher, UUID payable, UUID supplier, long minorUnits, Set<Document> documents) {

    public QuoteBasis {
        documents = Set.copyOf(documents);
    }

    public record Document(Bytes32 fingerprint, DocumentKind kind, long minorUnits) {}

    static QuoteBasis of(FinancingRequest request, UUID payable) {
        return new QuoteBasis(
                request.voucher(),
                payable,
                request.supplier(),
                request.value().minorUnits(),
                request.documents().stream()
                        .map(document -> new Document(
                                document.fingerprint(),
                                document.kind(),
                                document.amount().minorUnits()))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
