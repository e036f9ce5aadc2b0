package io.counterfoil.portal.businessdate;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Today, as every rule sees it; asked once for each page. */
@RequestScoped
public class BusinessDate {

    private final BusinessDateApi api;
    private @Nullable LocalDate today;

    BusinessDate(@RestClient BusinessDateApi api) {
        this.api = api;
    }

    public LocalDate today() {
        if (today == null) {
            today = api.today().date();
        }
        return today;
    }
}
