package io.counterfoil.portal.frame;

import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.ledger.Ledger;
import io.counterfoil.portal.preference.Theme;
import io.counterfoil.portal.signin.User;
import io.counterfoil.portal.waiting.Waiting;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is around a page.
 *
 * @param company name of the participant that the user acts for; empty if it is not enrolled
 * @param asOf null while the chain does not answer
 * @param address of this page with its query, to come back to
 * @param demonstration whether everything shown is made up
 */
public record Frame(
        User user,
        String company,
        LocalDate businessDate,
        Ledger.@Nullable AsOf asOf,
        Language language,
        Theme theme,
        Formats formats,
        List<Place> places,
        String address,
        boolean demonstration) {

    /**
     * Somewhere one can go to.
     *
     * @param icon id of a symbol of the sprite
     * @param current whether one is there
     * @param waiting how many things wait there for the user; empty for none, and where it is not known
     */
    public record Place(String path, String icon, String label, boolean current, String waiting) {

        Place with(Waiting there) {
            return new Place(path, icon, label, current, there.shown());
        }
    }

    public Frame {
        places = List.copyOf(places);
    }

    /** Of {@code data-bs-theme}; empty when the device decides. */
    public String themeCode() {
        return theme == Theme.DEVICE ? "" : theme.code();
    }

    /** How many blocks the page is behind the chain; zero for few, and while the chain does not answer. */
    public long behind() {
        return asOf == null ? 0 : asOf.behind();
    }

    /** Whether the page hears of what happens. Supervision shows it by itself, and an operator would hear of everything. */
    public boolean follows() {
        return switch (user.role()) {
            case SUPPLIER, ENTERPRISE_MAKER, ENTERPRISE_CHECKER, BANK_OFFICER, BANK_APPROVER -> true;
            default -> false;
        };
    }
}
