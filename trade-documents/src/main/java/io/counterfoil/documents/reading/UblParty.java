package io.counterfoil.documents.reading;

import static java.util.Objects.requireNonNull;

import io.counterfoil.documents.FileReason;
import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.PartyRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
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
    private final XmlElement element;

    private UblParty(PartyType party, XmlElement element) {
        this.party = party;
        this.element = element;
    }

    /** @param names lead from the root to the party */
    static TradeParty of(PartyRole role, @Nullable PartyType party, XmlElement root, String... names) {
        XmlElement element = root;
        for (String name : names) {
            List<XmlElement> found = element.named(name);
            if (found.isEmpty()) {
                throw element.place().of(name).refused(FileReason.PARTY_MISSING);
            }
            element = found.get(0);
        }
        UblParty read = new UblParty(requireNonNull(party), element);
        return new TradeParty(role, read.name(), read.identifiers());
    }

    private String name() {
        boolean isRegistered =
                party.getPartyLegalEntity().stream().anyMatch(entity -> entity.getRegistrationNameValue() != null);
        String name = isRegistered
                ? party.getPartyLegalEntity().stream()
                        .map(PartyLegalEntityType::getRegistrationNameValue)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : party.getPartyName().stream()
                        .map(PartyNameType::getNameValue)
                        .findFirst()
                        .orElse(null);
        Place place = isRegistered || party.getPartyName().isEmpty()
                ? element.placeOf("PartyLegalEntity", "RegistrationName")
                : element.placeOf("PartyName", "Name");
        return Texts.required(name, TradeParty.NAME_CHARACTERS_MAX, "the party's name", place);
    }

    private List<PartyIdentifier> identifiers() {
        List<PartyIdentifier> identifiers = new ArrayList<>();
        each("PartyIdentification", (place, at) -> {
            IdentifierType number = party.getPartyIdentification().get(at).getID();
            add(identifiers, number, PartyIdentifier.UNNAMED_SCHEME, place.placeOf("ID"));
        });
        each("PartyLegalEntity", (place, at) -> {
            IdentifierType number = party.getPartyLegalEntity().get(at).getCompanyID();
            add(identifiers, number, PartyIdentifier.COMPANY_REGISTER, place.placeOf("CompanyID"));
        });
        each("PartyTaxScheme", (place, at) -> {
            PartyTaxSchemeType tax = party.getPartyTaxScheme().get(at);
            add(identifiers, tax.getCompanyID(), taxScheme(tax), place.placeOf("CompanyID"));
        });
        return identifiers;
    }

    private void each(String name, ObjIntConsumer<XmlElement> numbered) {
        List<XmlElement> elements = element.named(name);
        for (int at = 0; at < elements.size(); at++) {
            numbered.accept(elements.get(at), at);
        }
    }

    private void add(
            List<PartyIdentifier> identifiers, @Nullable IdentifierType number, String otherwise, Place place) {
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
