package io.counterfoil.portal.signin;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Requests that a script sends cannot be redirected to the issuer: they get 499, and the page says that its user was logged out. The script
 * is {@code web/app/session.js}.
 */
@ApplicationScoped
class ScriptedRequests implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return context.request().getHeader("HX-Request") != null
                || (accept != null && accept.contains("text/event-stream"));
    }
}
