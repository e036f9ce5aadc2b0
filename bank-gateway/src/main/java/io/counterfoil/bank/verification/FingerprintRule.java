package io.counterfoil.bank.verification;

import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.kernel.DocumentFingerprints;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Documents are known on chain by their fingerprints, so a bank attests none that is not of what it read. */
final class FingerprintRule implements Rule {

    private final DocumentFingerprints fingerprints;

    FingerprintRule(DocumentFingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    @Override
    public Stream<Check> check(Evidence evidence, Paper paper) {
        TradeDocument says = paper.says();
        // It rests on the owner as the operators recorded it, whatever else a document calls it.
        String owner =
                evidence.supplier().unambiguous().map(PartyIdentifier::value).orElse(null);
        OptionalInt year = says.yearOfNumber();
        boolean computable = owner != null || says.kind().wireName().equals(DocumentFingerprints.CUSTOMS_DECLARATION);
        boolean same = computable
                && fingerprints
                        .of(
                                says.kind().wireName(),
                                owner,
                                says.normalisedNumber(),
                                year.isPresent() ? year.getAsInt() : null)
                        .equals(paper.fingerprint().hex());
        return Stream.of(
                same
                        ? evidence.check(
                                CheckCode.FINGERPRINT,
                                paper,
                                Finding.FINGERPRINT_SAME,
                                Values.of(owner),
                                says.normalisedNumber())
                        : evidence.check(
                                CheckCode.FINGERPRINT,
                                paper,
                                Finding.FINGERPRINT_OTHER,
                                says.normalisedNumber(),
                                Values.of(owner)));
    }
}
