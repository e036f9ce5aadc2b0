package io.counterfoil.bank.platform;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.platform.EvidenceJson.LineJson;
import io.counterfoil.documents.DocumentLine;
import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PartyRole;
import io.counterfoil.kernel.RefusedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service shows a bank of who asks, who owes, and the documents. The bank judges it.
 *
 * @param accounts verified ones of the supplier in the currency of the request, the last verified first
 */
public record ShownEvidence(
        ShownParty supplier, @Nullable ShownParty debtor, List<ShownAccount> accounts, List<ShownDocument> documents) {

    public ShownEvidence {
        accounts = List.copyOf(accounts);
        documents = List.copyOf(documents);
    }

    /** @throws RefusedException 409 for what cannot be of a document: too many lines, no owner, a wrong number */
    static ShownEvidence of(EvidenceJson shown) {
        try {
            return new ShownEvidence(
                    party(shown.supplier()),
                    shown.debtor() == null ? null : party(shown.debtor()),
                    shown.supplier().accounts() == null
                            ? List.of()
                            : shown.supplier().accounts(),
                    shown.documents().stream().map(ShownEvidence::document).toList());
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new RefusedException(
                    BankRefusal.DOCUMENT_NOT_AVAILABLE,
                    "the service shows this bank evidence that cannot be: " + wrong.getMessage());
        }
    }

    private static ShownParty party(EvidenceJson.PartyJson shown) {
        List<PartyIdentifier> identifiers = new ArrayList<>();
        add(identifiers, PartyIdentifier.USCC, shown.uscc());
        add(identifiers, PartyIdentifier.LEI, shown.lei());
        add(identifiers, PartyIdentifier.EORI, shown.eori());
        return new ShownParty(shown.id(), shown.name(), identifiers);
    }

    private static void add(List<PartyIdentifier> identifiers, String scheme, @Nullable String value) {
        if (value != null) {
            identifiers.add(new PartyIdentifier(scheme, value));
        }
    }

    private static ShownDocument document(EvidenceJson.DocumentJson shown) {
        EvidenceJson.ContentJson content = shown.content() == null
                ? new EvidenceJson.ContentJson(List.of(), List.of(), List.of())
                : shown.content();
        DocumentKind kind =
                DocumentKind.of(shown.kind()).orElseThrow(() -> new IllegalArgumentException("kind " + shown.kind()));
        Money value = Money.parse(shown.value().amount(), shown.value().currency());
        TradeDocument stated = new TradeDocument(
                kind,
                content.corrects().isEmpty() ? Standing.IN_FORCE : Standing.CORRECTION,
                shown.number(),
                shown.issuedOn(),
                content.parties().stream().map(ShownEvidence::tradeParty).toList(),
                value,
                content.lines().stream()
                        .map(line -> line(line, value.currency()))
                        .toList(),
                content.corrects());
        EvidenceJson.FileJson file = shown.file();
        return new ShownDocument(
                shown.documentId(),
                stated,
                shown.lineCount(),
                file == null ? null : file.mediaType(),
                file == null ? null : file.sha256(),
                shown.similar() == null
                        ? List.of()
                        : shown.similar().stream().map(ShownEvidence::similar).toList());
    }

    private static SimilarDocument similar(EvidenceJson.SimilarJson shown) {
        PlatformApi.Amount left = shown.left();
        return new SimilarDocument(shown.state(), left == null ? null : Money.parse(left.amount(), left.currency()));
    }

    private static TradeParty tradeParty(EvidenceJson.TradePartyJson shown) {
        return new TradeParty(
                PartyRole.of(shown.role()).orElseThrow(() -> new IllegalArgumentException("role " + shown.role())),
                shown.name(),
                shown.identifiers().stream()
                        .map(each -> new PartyIdentifier(each.scheme(), each.value()))
                        .toList());
    }

    private static DocumentLine line(LineJson shown, Currency currency) {
        return new DocumentLine(
                shown.description(),
                shown.quantity() == null ? null : new BigDecimal(shown.quantity()),
                shown.unit(),
                shown.amount() == null
                        ? null
                        : new BigDecimal(shown.amount())
                                .movePointRight(currency.getDefaultFractionDigits())
                                .longValueExact());
    }
}
