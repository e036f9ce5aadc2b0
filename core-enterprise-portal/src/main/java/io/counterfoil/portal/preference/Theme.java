package io.counterfoil.portal.preference;

/** Light or dark, or as the device has it. */
public enum Theme {
    DEVICE("device"),
    LIGHT("light"),
    DARK("dark");

    private final String code;

    Theme(String code) {
        this.code = code;
    }

    /** As cookie and form write it. */
    public String code() {
        return code;
    }

    /** DEVICE for whatever is no code. */
    static Theme of(String code) {
        for (Theme theme : values()) {
            if (theme.code.equals(code)) {
                return theme;
            }
        }
        return DEVICE;
    }
}
