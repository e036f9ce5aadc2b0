package io.counterfoil.documents.reading;

import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.PartyRole;
import io.counterfoil.documents.TradeParty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.unqualifieddatatypes_21.IdentifierType;
import org.jspecify.annotations.Nullable;

/** A party of a UBL invoice: its registered name before the name it trades under, and all its numbers but addresses. */
final class UblParty {

    /** ISO 6523, register of identifier schemes: the LEI. */
    private static final String ICD_OF_LEI = "0199";

    private static final Pattern ICD = Pattern.compile("\\d{4}");
    private static final Pattern LIKE_A_USCC = Pattern.compile("[0-9A-Z]{18}");
    private static final Pattern NOT_IN_A_SCHEME = Pattern.compile("[^A-Z0-9-]");

    private final PartyType party;
    private final Place place;

    private UblParty(PartyType party, Place place) {
        this.party = party;
        this.place = place;
    }

    static TradeParty of(PartyRole role, @Nullable PartyType party, Place place) {
        if (party == null) {
            throw place.refused("the party is missing; ask for a complete file");
        }
        UblParty read = new UblParty(party, place);
        return new TradeParty(role, read.name(), read.identifiers());
    }

    private String name() {
        String name = party.getPartyLegalEntity().stream()
                .map(PartyLegalEntityType::getRegistrationNameValue)
                .filter(registered -> registered != null)
                .findFirst()
                .or(() -> party.getPartyName().stream()
                        .map(trading -> trading.getNameValue())
                        .findFirst())
                .orElse(null);
        return Texts.required(name, TradeParty.NAME_CHARACTERS_MAX, "the party's name", place);
    }

    private List<PartyIdentifier> identifiers() {
        List<PartyIdentifier> identifiers = new ArrayList<>();
        party.getPartyIdentification()
                .forEach(number -> add(identifiers, number.getID(), PartyIdentifier.UNNAMED_SCHEME));
        party.getPartyLegalEntity()
                .forEach(entity -> add(identifiers, entity.getCompanyID(), PartyIdentifier.COMPANY_REGISTER));
        party.getPartyTaxScheme().forEach(tax -> add(identifiers, tax.getCompanyID(), taxScheme(tax)));
        return identifiers;
    }

    private void add(List<PartyIdentifier> identifiers, @Nullable IdentifierType number, String otherwise) {
        if (number == null) {
            return;
        }
        String value =
                Texts.orNull(number.getValue(), PartyIdentifier.VALUE_CHARACTERS_MAX, "a number of the party", place);
        if (value != null) {
            identifiers.add(Parties.identifier(scheme(number.getSchemeID(), value, otherwise), value, place));
        }
    }

    /** UBL has no scheme for the USCC: a Chinese company's number of 18 characters is one, and its check character must hold. */
    private String scheme(@Nullable String named, String value, String otherwise) {
        if (ICD_OF_LEI.equals(named) || PartyIdentifier.LEI.equals(named)) {
            return PartyIdentifier.LEI;
        }
        boolean unnamed = named == null || named.isBlank();
        if (PartyIdentifier.USCC.equals(named)
                || (unnamed && isChinese() && LIKE_A_USCC.matcher(value).matches())) {
            return PartyIdentifier.USCC;
        }
        if (named == null || named.isBlank()) {
            return otherwise;
        }
        return (ICD.matcher(named).matches() ? "ISO6523-" : "") + schemeName(named);
    }

    private boolean isChinese() {
        return party.getPostalAddress() != null
                && party.getPostalAddress().getCountry() != null
                && "CN".equals(party.getPostalAddress().getCountry().getIdentificationCodeValue());
    }

    private static String taxScheme(PartyTaxSchemeType tax) {
        String id = tax.getTaxScheme() == null ? null : tax.getTaxScheme().getIDValue();
        return id == null || id.isBlank() ? PartyIdentifier.VAT : schemeName(id);
    }

    private static String schemeName(String written) {
        String name = NOT_IN_A_SCHEME.matcher(written.toUpperCase(Locale.ROOT)).replaceAll("");
        String known = name.isEmpty() || name.startsWith("-") ? PartyIdentifier.UNNAMED_SCHEME : name;
        return known.substring(0, Math.min(30, known.length()));
    }
}
