package io.counterfoil.portal.preference;

import io.counterfoil.portal.format.Language;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How one browser is spoken to. Kept in cookies, so that it also holds before somebody has logged in. */
public record Preferences(Language language, Theme theme) {

    static final String LANGUAGE_COOKIE = "portal-language";
    static final String THEME_COOKIE = "portal-theme";

    /** Without a cookie the language is the first one that the browser accepts and the portal speaks. */
    public static Preferences of(HttpServerRequest request) {
        Cookie language = request.getCookie(LANGUAGE_COOKIE);
        Cookie theme = request.getCookie(THEME_COOKIE);
        return new Preferences(
                language == null
                        ? accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                        : Language.of(language.getValue()),
                theme == null ? Theme.DEVICE : Theme.of(theme.getValue()));
    }

    static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Language.EN;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                            .reversed())
                    .map(range -> range.getRange().replaceFirst("-.*", ""))
                    .filter(List.of("zh", "en")::contains)
                    .map(Language::of)
                    .findFirst()
                    .orElse(Language.EN);
        } catch (IllegalArgumentException malformed) {
            return Language.EN;
        }
    }
}
