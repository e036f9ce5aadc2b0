package io.counterfoil.portal.failure;

import io.counterfoil.portal.preference.Preferences;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Where the issuer sends somebody who has signed out; open to everybody. */
@Path("/signed-out")
public class SignedOutPage extends Controller {

    private final HttpServerRequest request;

    SignedOutPage(HttpServerRequest request) {
        this.request = request;
    }

    @GET
    @Path("")
    public TemplateInstance signedOut() {
        Preferences preferences = Preferences.of(request);
        return ErrorPages.Templates.failure(
                new FailureView(FailureView.Kind.SIGNED_OUT, preferences.language(), preferences.theme(), ""));
    }
}
