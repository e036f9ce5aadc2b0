package io.counterfoil.receivables.document.rest;

import io.counterfoil.documents.DocumentLine;
import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.PartyRole;
import io.counterfoil.kernel.VisibleText;
import io.counterfoil.receivables.document.TradeDocumentTyping;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.MoneyJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Schema TypedTradeDocument of the contract. */
record TypedDocumentJson(
        @Nullable String kind,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable MoneyJson amount,
        @Nullable List<PartyJson> parties,
        @Nullable List<LineJson> lines) {

    private static final String KINDS =
            Stream.of(DocumentKind.values()).map(DocumentKind::wireName).collect(Collectors.joining(", "));
    private static final String ROLES =
            Stream.of(PartyRole.values()).map(PartyRole::wireName).collect(Collectors.joining(", "));
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final int NUMBER_LENGTH_MAX = 64;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    record PartyJson(
            @Nullable String role,
            @Nullable String name,
            @Nullable String uscc,
            @Nullable String lei) {}

    record LineJson(
            @Nullable String description,
            @Nullable String quantity,
            @Nullable String unit,
            @Nullable MoneyJson amount) {}

    TradeDocumentTyping read() {
        Fields fields = new Fields();
        DocumentKind known = fields.oneOf("kind", kind, DocumentKind::of, DocumentKind.INVOICE, "one of " + KINDS);
        String written = fields.text("number", number, NUMBER_LENGTH_MAX);
        if (number != null && !written.isBlank()) {
            fields.optional("number", written, known::normalised);
        }
        LocalDate issued = fields.day("issuedOn", issuedOn);
        if (issuedOn != null && (issuedOn.isBefore(FIRST_DAY) || issuedOn.isAfter(LAST_DAY))) {
            fields.violation("issuedOn", "from " + FIRST_DAY + " to " + LAST_DAY);
        }
        TradeDocumentTyping typed = new TradeDocumentTyping(
                known, written, issued, fields.moneyAboveZero("amount", amount), others(fields, known), lines(fields));
        fields.requireAllRead();
        return typed;
    }

    private List<TradeParty> others(Fields fields, DocumentKind known) {
        if (parties == null || parties.isEmpty()) {
            return List.of();
        }
        List<TradeParty> others = new ArrayList<>();
        Set<PartyRole> seen = EnumSet.of(known.ownerRole());
        for (PartyJson party : fields.list("parties", parties, TradeDocumentTyping.OTHERS_MAX)) {
            String field = "parties[" + others.size() + "]";
            PartyRole role =
                    fields.oneOf(field + ".role", party.role(), PartyRole::of, PartyRole.BUYER, "one of " + ROLES);
            if (party.role() != null && !seen.add(role)) {
                fields.violation(
                        field + ".role",
                        role == known.ownerRole() ? "that is you, and is not typed" : "stands above already");
            }
            String name = fields.text(field + ".name", party.name(), TradeParty.NAME_CHARACTERS_MAX);
            List<PartyIdentifier> identifiers = new ArrayList<>();
            identifier(fields, field + ".uscc", PartyIdentifier.USCC, party.uscc())
                    .ifPresent(identifiers::add);
            identifier(fields, field + ".lei", PartyIdentifier.LEI, party.lei()).ifPresent(identifiers::add);
            // A stand-in for what is wrong: refused before it is used.
            others.add(new TradeParty(role, usable(name) ? name : "?", identifiers));
        }
        return others;
    }

    private static boolean usable(String name) {
        return !name.isBlank()
                && name.length() <= TradeParty.NAME_CHARACTERS_MAX
                && VisibleText.firstUnseen(name).isEmpty();
    }

    private static Optional<PartyIdentifier> identifier(
            Fields fields, String field, String scheme, @Nullable String value) {
        return Optional.ofNullable(fields.optional(field, value, given -> new PartyIdentifier(scheme, given)));
    }

    private List<DocumentLine> lines(Fields fields) {
        if (lines == null || lines.isEmpty()) {
            return List.of();
        }
        List<DocumentLine> read = new ArrayList<>();
        for (LineJson line : fields.list("lines", lines, TradeDocumentTyping.LINES_MAX)) {
            String field = "lines[" + read.size() + "]";
            String quantity = line.quantity() == null
                    ? null
                    : fields.matching(field + ".quantity", line.quantity(), DECIMAL, "a plain decimal such as 12.5");
            read.add(new DocumentLine(
                    fields.text(field + ".description", line.description(), DocumentLine.DESCRIPTION_CHARACTERS_MAX),
                    quantity != null && DECIMAL.matcher(quantity).matches() ? new BigDecimal(quantity) : null,
                    fields.optionalText(field + ".unit", line.unit(), DocumentLine.UNIT_CHARACTERS_MAX),
                    amountOf(fields, field + ".amount", line.amount())));
        }
        return read;
    }

    private @Nullable Long amountOf(Fields fields, String field, @Nullable MoneyJson given) {
        if (given == null) {
            return null;
        }
        if (amount != null && given.currency() != null && !given.currency().equals(amount.currency())) {
            fields.violation(field + ".currency", "that of the document");
        }
        return fields.money(field, given).minorUnits();
    }
}
