package io.counterfoil.portal.credit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The form of a credit as it was typed; kept as it is until it was taken. */
public record Typed(String kind, String number, String issuedOn, String amount) {

    public boolean isOf(NewCredit.Kind one) {
        return one.wireName().equals(kind);
    }

    /** In the address of the form. */
    String query() {
        return "?kind=" + encoded(kind) + "&number=" + encoded(number) + "&issuedOn=" + encoded(issuedOn) + "&amount="
                + encoded(amount);
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
