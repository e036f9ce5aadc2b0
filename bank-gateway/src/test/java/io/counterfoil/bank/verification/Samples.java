package io.counterfoil.bank.verification;

import io.counterfoil.bank.ScriptedPaper;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.bank.platform.ShownDocument;
import io.counterfoil.bank.platform.ShownParty;
import io.counterfoil.bank.platform.SimilarDocument;
import io.counterfoil.bank.register.RegisterEntry;
import io.counterfoil.documents.DocumentLine;
import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PartyRole;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.PayableState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What checks are tried on: a payable of 1,000.00 CNY, whose supplier asks on its papers. */
final class Samples {

    static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    static final LocalDate INVOICED = LocalDate.of(2026, 7, 1);
    static final Instant AT = Instant.parse("2026-07-15T03:00:00Z");
    static final Money VALUE = Money.parse("1000.00", "CNY");
    static final String DECLARED = "310120260123456789";
    static final ShownParty SUPPLIER = party(ScriptedPaper.SUPPLIER);
    static final ShownParty DEBTOR = party(ScriptedPaper.DEBTOR);
    static final DocumentFingerprints FINGERPRINTS = new DocumentFingerprints(new byte[32]);

    private Samples() {}

    private static ShownParty party(ScriptedPaper.Participant participant) {
        return new ShownParty(
                UUID.randomUUID(),
                participant.name(),
                List.of(new PartyIdentifier(PartyIdentifier.USCC, participant.uscc())));
    }

    static TradeParty named(PartyRole role, String name) {
        return new TradeParty(role, name, List.of());
    }

    static TradeDocument document(
            DocumentKind kind,
            String number,
            @Nullable LocalDate issued,
            Money amount,
            TradeParty other,
            DocumentLine... lines) {
        return new TradeDocument(
                kind,
                Standing.IN_FORCE,
                number,
                issued,
                List.of(ScriptedPaper.SUPPLIER.as(kind.ownerRole()), other),
                amount,
                List.of(lines),
                List.of());
    }

    static TradeDocument invoice() {
        return document(
                DocumentKind.INVOICE,
                "INV-1",
                INVOICED,
                VALUE,
                ScriptedPaper.DEBTOR.as(PartyRole.BUYER),
                bolts("10", "千克"));
    }

    static TradeDocument declaration(String number, Money amount, DocumentLine... lines) {
        return document(
                DocumentKind.CUSTOMS_DECLARATION,
                number,
                INVOICED,
                amount,
                named(PartyRole.CONSIGNEE, DEBTOR.name()),
                lines);
    }

    static DocumentLine bolts(String quantity, String unit) {
        return new DocumentLine("Bolts (made up)", new BigDecimal(quantity), unit, null);
    }

    /** Read in a file that says what the platform shows. */
    static Paper read(TradeDocument document) {
        return paper(document, document, "0x" + "1".repeat(64));
    }

    static Paper typed(TradeDocument document) {
        return paper(document, null, null);
    }

    static Paper paper(TradeDocument shown, @Nullable TradeDocument read, @Nullable String sha256) {
        Bytes32 fingerprint = new Bytes32(FINGERPRINTS.of(
                shown.kind().wireName(),
                ScriptedPaper.SUPPLIER.uscc(),
                shown.normalisedNumber(),
                shown.yearOfNumber().isPresent() ? shown.yearOfNumber().getAsInt() : null));
        return new Paper(
                new FinancingRequest.Document(
                        UUID.randomUUID(),
                        shown.kind(),
                        shown.normalisedNumber(),
                        fingerprint,
                        Money.parse("400.00", "CNY")),
                new ShownDocument(
                        UUID.randomUUID(),
                        shown,
                        shown.lines().size(),
                        sha256 == null ? null : "application/xml",
                        sha256,
                        List.of()),
                read,
                null,
                sha256);
    }

    static Evidence evidence(Paper... papers) {
        return evidence(SUPPLIER.id(), DEBTOR, Map.of(), papers);
    }

    /** @param creditor of the payable: who has the voucher from the debtor itself */
    static Evidence evidence(
            UUID creditor, @Nullable ShownParty debtor, Map<String, CustomsAnswer> customs, Paper... papers) {
        return new Evidence(
                new FinancingRequest(
                        UUID.randomUUID(),
                        SUPPLIER.id(),
                        UUID.randomUUID(),
                        Money.parse("400.00", "CNY"),
                        List.of(papers).stream().map(Paper::asked).toList(),
                        Set.of()),
                payable(creditor),
                SUPPLIER,
                debtor,
                List.of(papers),
                customs,
                register(papers),
                Map.of(),
                TODAY,
                AT);
    }

    /** As if no bank had attested any. */
    static Map<Bytes32, RegisterEntry> register(Paper... papers) {
        return List.of(papers).stream()
                .map(Paper::fingerprint)
                .distinct()
                .collect(Collectors.toMap(
                        fingerprint -> fingerprint,
                        first -> new RegisterEntry(RegisterEntry.State.UNKNOWN, null, null, null)));
    }

    /** @param reserved for the request itself */
    static Evidence evidence(Map<Bytes32, RegisterEntry> register, Map<Bytes32, Long> reserved, Paper... papers) {
        Evidence plain = evidence(papers);
        return new Evidence(
                plain.request(),
                plain.payable(),
                plain.supplier(),
                plain.debtor(),
                plain.papers(),
                plain.customs(),
                register,
                reserved,
                plain.today(),
                plain.at());
    }

    static Paper lookingLike(Paper paper, SimilarDocument... similar) {
        ShownDocument shown = paper.shown();
        return new Paper(
                paper.asked(),
                new ShownDocument(
                        shown.id(),
                        shown.stated(),
                        shown.lineCount(),
                        shown.mediaType(),
                        shown.sha256(),
                        List.of(similar)),
                paper.read(),
                paper.wrong(),
                paper.sha256());
    }

    private static LedgerPayable payable(UUID creditor) {
        return new LedgerPayable(
                PayableState.ISSUED,
                false,
                false,
                "CNY",
                INVOICED,
                TODAY.plusDays(60),
                0,
                1,
                0,
                DEBTOR.id(),
                creditor,
                UUID.randomUUID(),
                VALUE.minorUnits(),
                VALUE.minorUnits(),
                0,
                0,
                null);
    }
}
