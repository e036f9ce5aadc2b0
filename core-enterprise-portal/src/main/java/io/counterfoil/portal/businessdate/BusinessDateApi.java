package io.counterfoil.portal.businessdate;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/api/v1/business-date")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface BusinessDateApi {

    @GET
    BusinessDateJson today();

    record BusinessDateJson(LocalDate date) {}
}
