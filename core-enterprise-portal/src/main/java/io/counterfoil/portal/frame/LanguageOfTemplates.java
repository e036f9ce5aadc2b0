package io.counterfoil.portal.frame;

import io.counterfoil.portal.preference.Preferences;
import io.quarkiverse.renarde.util.I18N;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Templates speak the user's language; Renarde gives it to each of them. */
class LanguageOfTemplates {

    private static final int AFTER_RENARDE = Priorities.USER + 1;

    private final I18N i18n;

    LanguageOfTemplates(I18N i18n) {
        this.i18n = i18n;
    }

    @ServerRequestFilter(priority = AFTER_RENARDE)
    void speak(HttpServerRequest request) {
        i18n.setForCurrentRequest(Preferences.of(request).language().code());
    }
}
