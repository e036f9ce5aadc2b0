package io.counterfoil.portal.preference;

import io.counterfoil.portal.format.Language;
import io.quarkiverse.renarde.Controller;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;

/** Keeps a choice in a cookie, and goes back to the page where it was made. */
@Path("/preferences")
public class PreferencePages extends Controller {

    private static final Duration KEPT = Duration.ofDays(365);
    /** A path of the portal, and nothing that a browser would take for another host. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/._~?=&%:-]{0,500}");

    private final HttpServerRequest request;

    PreferencePages(HttpServerRequest request) {
        this.request = request;
    }

    @POST
    @Path("/language")
    public Response language(@RestForm @DefaultValue("") String language, @RestForm @DefaultValue("") String back) {
        return chosen(Preferences.LANGUAGE_COOKIE, Language.of(language).code(), back);
    }

    @POST
    @Path("/theme")
    public Response theme(@RestForm @DefaultValue("") String theme, @RestForm @DefaultValue("") String back) {
        return chosen(Preferences.THEME_COOKIE, Theme.of(theme).code(), back);
    }

    private Response chosen(String cookie, String value, String back) {
        Response.ResponseBuilder answer = request.getHeader("HX-Request") == null
                ? Response.seeOther(URI.create(ownPath(back)))
                : Response.noContent().header("HX-Refresh", "true");
        return answer.cookie(new NewCookie.Builder(cookie)
                        .value(value)
                        .path("/")
                        .maxAge((int) KEPT.toSeconds())
                        .httpOnly(true)
                        .secure(request.isSSL())
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }

    /** @return {@code back}, or the first page where that leads elsewhere */
    static String ownPath(String back) {
        return OWN_PATH.matcher(back).matches() ? back : "/";
    }
}
