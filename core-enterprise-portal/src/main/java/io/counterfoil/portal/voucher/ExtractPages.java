package io.counterfoil.portal.voucher;

import io.quarkiverse.renarde.Controller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** All vouchers as a file, for the regulator. */
@Path("/exports/vouchers")
@RolesAllowed("regulator")
public class ExtractPages extends Controller {

    private final SearchApi exports;

    ExtractPages(@RestClient SearchApi exports) {
        this.exports = exports;
    }

    @GET
    @Path("")
    public Response vouchers(
            @RestQuery @DefaultValue("csv") String format,
            @RestQuery @Nullable UUID debtor,
            @RestQuery @Nullable String dueFrom,
            @RestQuery @Nullable String dueTo,
            @RestQuery @Nullable String changedFrom,
            @RestQuery @Nullable String changedTo) {
        FileForPrograms wanted = FileForPrograms.of(format);
        return wanted.answer(
                "vouchers",
                exports.vouchers(
                        wanted.wireName(),
                        debtor,
                        FileForPrograms.day(dueFrom),
                        FileForPrograms.day(dueTo),
                        FileForPrograms.day(changedFrom),
                        FileForPrograms.day(changedTo)));
    }
}
