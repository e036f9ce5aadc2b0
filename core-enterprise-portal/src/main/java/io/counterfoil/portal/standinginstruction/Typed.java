package io.counterfoil.portal.standinginstruction;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The form of a standing instruction as it was typed.
 *
 * @param debtor by name; by id where it comes from one of our own links
 */
public record Typed(String debtor, String yearlyCostMax) {

    /** In the address of a page. */
    public String query() {
        return "?debtor=" + encoded(debtor) + "&yearlyCostMax=" + encoded(yearlyCostMax);
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
