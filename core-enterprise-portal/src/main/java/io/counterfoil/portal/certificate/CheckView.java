package io.counterfoil.portal.certificate;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.preference.Theme;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The page for checks, as somebody sees it who is not signed in.
 *
 * @param number and {@code code} as they were typed or scanned; empty when the page is opened without
 * @param outcome null when nothing was asked yet
 * @param found null unless the certificate is one
 */
public record CheckView(
        Language language,
        Theme theme,
        Formats formats,
        String number,
        String code,
        @Nullable Outcome outcome,
        @Nullable Found found) {

    public enum Outcome {
        GENUINE,
        VOID,
        NOT_VERIFIED,
        /** Number or code is missing, or too long. */
        INCOMPLETE,
        TOO_MANY
    }

    /**
     * What its maker disclosed, as it was when it was made.
     *
     * @param reason why it is void; empty when it is not
     */
    public record Found(
            String kind,
            String reason,
            @Nullable Money amount,
            @Nullable String holder,
            @Nullable String debtor,
            @Nullable LocalDate dueOn) {

        public boolean disclosesNothing() {
            return amount == null && holder == null && dueOn == null;
        }
    }

    /** Of this page with what was typed, without what separates it, to come back to. */
    public String address() {
        return "/check?number=" + number.replaceAll("[^0-9]", "") + "&code=" + code.replaceAll("[^0-9A-Za-z]", "");
    }

    /** Of {@code data-bs-theme}; empty when the device decides. */
    public String themeCode() {
        return theme == Theme.DEVICE ? "" : theme.code();
    }
}
