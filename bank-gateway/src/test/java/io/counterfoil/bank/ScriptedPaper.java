package io.counterfoil.bank;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.bank.platform.SimilarDocument;
import io.counterfoil.documents.DocumentLine;
import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PartyRole;
import io.counterfoil.kernel.UnifiedSocialCreditCode;
import io.counterfoil.service.web.Sha256;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as the platform shows it to a bank.
 *
 * @param stated its details there
 * @param file XML; null for what was typed
 * @param similar documents in use that look like it, as the platform says
 * @param named fingerprint that the platform names; null: the one that is computed
 */
public record ScriptedPaper(
        UUID id,
        TradeDocument stated,
        byte @Nullable [] file,
        @Nullable String named,
        List<SimilarDocument> similar) {

    public static final Participant SUPPLIER = new Participant("Supplier (made up)", uscc("91310000000000001"));
    public static final Participant DEBTOR = new Participant("Debtor (made up)", uscc("91310000000000002"));

    /** @param uscc valid, and of nobody */
    public record Participant(String name, String uscc) {

        public TradeParty as(PartyRole role) {
            return new TradeParty(role, name, List.of(new PartyIdentifier(PartyIdentifier.USCC, uscc)));
        }

        ObjectNode shown(ObjectMapper json, UUID id) {
            return json.createObjectNode()
                    .put("id", id.toString())
                    .put("name", name)
                    .put("uscc", uscc);
        }
    }

    public static String uscc(String body) {
        return body + UnifiedSocialCreditCode.checkCharacterOf(body);
    }

    public static ScriptedPaper typed(TradeDocument stated) {
        return new ScriptedPaper(UUID.randomUUID(), stated, null, null, List.of());
    }

    /** Of the supplier, to the debtor. */
    public static ScriptedPaper invoice(String number, LocalDate issued, Money amount) {
        return typed(new TradeDocument(
                DocumentKind.INVOICE,
                Standing.IN_FORCE,
                number,
                issued,
                List.of(SUPPLIER.as(PartyRole.SELLER), DEBTOR.as(PartyRole.BUYER)),
                amount,
                List.of(),
                List.of()));
    }

    public ScriptedPaper with(byte[] content) {
        return new ScriptedPaper(id, stated, content, named, similar);
    }

    public ScriptedPaper named(String fingerprint) {
        return new ScriptedPaper(id, stated, file, fingerprint, similar);
    }

    /** As the platform says: others in use have a similar number. */
    public ScriptedPaper lookingLike(SimilarDocument... others) {
        return new ScriptedPaper(id, stated, file, named, List.of(others));
    }

    public String fingerprint(DocumentFingerprints fingerprints) {
        return fingerprints.of(
                stated.kind().wireName(),
                SUPPLIER.uscc(),
                stated.normalisedNumber(),
                stated.yearOfNumber().isPresent() ? stated.yearOfNumber().getAsInt() : null);
    }

    ScriptedPaper under(DocumentFingerprints fingerprints) {
        return named == null ? named(fingerprint(fingerprints)) : this;
    }

    ObjectNode asked(ObjectMapper json, ObjectNode amount) {
        ObjectNode document = json.createObjectNode();
        document.put("documentId", id.toString());
        document.put("kind", stated.kind().wireName());
        document.put("issuer", SUPPLIER.uscc());
        document.put("number", stated.normalisedNumber());
        stated.yearOfNumber().ifPresent(year -> document.put("year", year));
        document.put("fingerprint", named);
        document.set("amount", amount);
        return document;
    }

    ObjectNode shown(ObjectMapper json) {
        ObjectNode document = json.createObjectNode();
        document.put("documentId", id.toString());
        document.put("kind", stated.kind().wireName());
        document.put("number", stated.number());
        document.put(
                "issuedOn", stated.issued() == null ? null : stated.issued().toString());
        document.putObject("value")
                .put("amount", stated.amount().toDecimal())
                .put("currency", stated.amount().currency().getCurrencyCode());
        document.put("lineCount", stated.lines().size());
        ObjectNode content = document.putObject("content");
        content.putArray("parties");
        content.putArray("lines");
        content.putArray("corrects");
        stated.parties().forEach(party -> content.withArray("parties").add(party(json, party)));
        stated.lines().forEach(line -> content.withArray("lines").add(line(json, line)));
        stated.corrects().forEach(content.withArray("corrects")::add);
        document.putArray("similar");
        similar.forEach(other -> {
            ObjectNode shown = document.withArray("similar").addObject().put("state", other.state());
            Money left = other.left();
            if (left != null) {
                shown.putObject("left")
                        .put("amount", left.toDecimal())
                        .put("currency", left.currency().getCurrencyCode());
            }
        });
        if (file != null) {
            document.putObject("file")
                    .put("mediaType", "application/xml")
                    .put("bytes", file.length)
                    .put("sha256", Sha256.of(file));
        }
        return document;
    }

    private static ObjectNode party(ObjectMapper json, TradeParty party) {
        ObjectNode shown = json.createObjectNode();
        shown.put("role", party.role().wireName()).put("name", party.name());
        shown.putArray("identifiers");
        party.identifiers()
                .forEach(each -> shown.withArray("identifiers")
                        .addObject()
                        .put("scheme", each.scheme())
                        .put("value", each.value()));
        return shown;
    }

    private static ObjectNode line(ObjectMapper json, DocumentLine line) {
        return json.createObjectNode()
                .put("description", line.description())
                .put(
                        "quantity",
                        line.quantity() == null ? null : line.quantity().toPlainString())
                .put("unit", line.unit());
    }
}
