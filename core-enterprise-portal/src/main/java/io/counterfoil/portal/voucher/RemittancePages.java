package io.counterfoil.portal.voucher;

import io.quarkiverse.renarde.Controller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Payments as a file, for the books: what the reader received, or what was paid on what it owes. */
@Path("/exports/remittance")
@RolesAllowed({"supplier", "enterprise-maker", "enterprise-checker", "bank-officer", "bank-approver"})
public class RemittancePages extends Controller {

    private static final Set<String> SIDES = Set.of("received", "paid");

    private final SearchApi exports;

    RemittancePages(@RestClient SearchApi exports) {
        this.exports = exports;
    }

    @GET
    @Path("")
    public Response remittance(
            @RestQuery @DefaultValue("csv") String format,
            @RestQuery @DefaultValue("received") String side,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {
        FileForPrograms wanted = FileForPrograms.of(format);
        LocalDate first = FileForPrograms.day(from);
        LocalDate last = FileForPrograms.day(to);
        if (!SIDES.contains(side) || first == null || last == null) {
            throw new NotFoundException();
        }
        return wanted.answer("remittance-" + side, exports.remittance(wanted.wireName(), side, first, last));
    }
}
