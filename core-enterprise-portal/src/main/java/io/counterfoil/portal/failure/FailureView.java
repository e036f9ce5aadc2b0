package io.counterfoil.portal.failure;

import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.preference.Theme;

/** @param number for support; empty where nothing is to be found under it */
public record FailureView(Kind kind, Language language, Theme theme, String number) {

    public enum Kind {
        NOT_FOUND,
        FORBIDDEN,
        MALFORMED,
        UNAVAILABLE,
        FAILED,
        NOT_ACCEPTED,
        SIGNED_OUT
    }

    /** Of {@code data-bs-theme}; empty when the device decides. */
    public String themeCode() {
        return theme == Theme.DEVICE ? "" : theme.code();
    }
}
