package io.counterfoil.documents;

import io.counterfoil.kernel.EconomicOperatorNumber;
import io.counterfoil.kernel.LegalEntityIdentifier;
import io.counterfoil.kernel.UnifiedSocialCreditCode;
import io.counterfoil.kernel.VisibleText;
import java.util.regex.Pattern;

/**
 * A number by which a register or a document knows a party.
 *
 * @param scheme {@link #USCC}, {@link #LEI}, {@link #EORI}, {@link #VAT} and so on; of ISO 6523 {@code ISO6523-} and its code
 * @param value as the scheme writes it; check characters of {@link #USCC} and {@link #LEI} are verified
 */
public record PartyIdentifier(String scheme, String value) {

    /** GB 32100-2015. */
    public static final String USCC = "USCC";
    /** ISO 17442. */
    public static final String LEI = "LEI";
    /** Economic operator of the EU's and the United Kingdom's customs. */
    public static final String EORI = "EORI";
    /** Registered for value added tax. */
    public static final String VAT = "VAT";
    /** In the register of companies of the party's country; the document does not say which register. */
    public static final String COMPANY_REGISTER = "COMPANY-REGISTER";
    /** Of a Chinese taxpayer who is not an organisation with a {@link #USCC}. */
    public static final String CHINA_TAXPAYER = "CHINA-TAXPAYER";
    /** As the other party numbers it; nobody else can tell who that is. */
    public static final String UNNAMED_SCHEME = "UNNAMED";

    public static final int VALUE_CHARACTERS_MAX = 64;
    private static final Pattern SCHEME = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

    /** @throws IllegalArgumentException saying what is wrong with it */
    public PartyIdentifier {
        if (!SCHEME.matcher(scheme).matches()) {
            throw new IllegalArgumentException("a scheme has 1 to 40 capital letters, digits or hyphens");
        }
        if (VisibleText.isBlank(value)
                || value.length() > VALUE_CHARACTERS_MAX
                || VisibleText.firstUnseen(value).isPresent()) {
            throw new IllegalArgumentException(
                    "a party's number has 1 to " + VALUE_CHARACTERS_MAX + " visible characters");
        }
        switch (scheme) {
            case USCC -> value = new UnifiedSocialCreditCode(value).value();
            case LEI -> value = new LegalEntityIdentifier(value).value();
            case EORI -> value = new EconomicOperatorNumber(value).value();
            default -> {
                // Nobody here knows the form of the others.
            }
        }
    }

    /** Whether it names one organisation in the whole world. Fingerprints rest on a {@link #USCC} or {@link #LEI} alone. */
    public boolean isUnambiguous() {
        return scheme.equals(USCC) || scheme.equals(LEI) || scheme.equals(EORI);
    }

    /** Whether it says that the party is another one. Who trades in several countries has an {@link #EORI} of each. */
    public boolean contradicts(PartyIdentifier other) {
        return scheme.equals(other.scheme)
                && !value.equals(other.value)
                && (!scheme.equals(EORI) || value.substring(0, 2).equals(other.value.substring(0, 2)));
    }
}
