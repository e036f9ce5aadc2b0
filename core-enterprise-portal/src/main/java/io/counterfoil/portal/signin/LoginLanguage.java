package io.counterfoil.portal.signin;

import io.counterfoil.portal.preference.Preferences;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import jakarta.enterprise.context.ApplicationScoped;

/** The issuer's form speaks the language of the page that led there. */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class LoginLanguage implements OidcRedirectFilter {

    @Override
    public void filter(OidcRedirectContext redirect) {
        redirect.additionalQueryParams()
                .add(
                        "ui_locales",
                        Preferences.of(redirect.routingContext().request())
                                .language()
                                .tag());
    }
}
