package io.counterfoil.portal.supervision;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.wording.BreakdownWords;
import io.counterfoil.portal.wording.ProfileWords;
import io.counterfoil.portal.wording.Wording;
import java.util.UUID;

/** What the lines of a breakdown are called. */
final class SplitNames {

    private static final String UNKNOWN = "unknown";

    private final Directory directory;
    private final BreakdownWords words;
    private final ProfileWords profile;

    SplitNames(Directory directory, Language language) {
        this.directory = directory;
        this.words = Wording.breakdown(language);
        this.profile = Wording.profile(language);
    }

    String name(Split split, String of) {
        return switch (split) {
            case DEBTOR, HOLDER, BANK, PAYING_BANK -> directory.shownName(UUID.fromString(of));
            case INDUSTRY -> industry(of);
            case REGION -> region(of);
            case INDUSTRY_REGION -> industry(lineOf(of)) + " · " + region(columnOf(of));
            case TENOR, DUE, AGEING -> words.range(of);
        };
    }

    String industry(String section) {
        return section.equals(UNKNOWN) ? words.notTold() : profile.industryName(section);
    }

    String region(String code) {
        return code.equals(UNKNOWN) ? words.notTold() : words.regionName(code);
    }

    static String lineOf(String both) {
        return both.substring(0, both.indexOf('/'));
    }

    static String columnOf(String both) {
        return both.substring(both.indexOf('/') + 1);
    }
}
