package io.counterfoil.portal.intake;

import io.counterfoil.portal.intake.IntakesApi.ConfirmationJson;
import io.counterfoil.portal.intake.IntakesApi.CorrectionJson;
import io.counterfoil.portal.intake.IntakesApi.IntakeJson;
import io.counterfoil.portal.intake.IntakesApi.LayoutJson;
import io.counterfoil.portal.intake.IntakesApi.LayoutWishJson;
import io.counterfoil.portal.intake.IntakesApi.RowJson;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.ItemPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Uploaded files of the user's enterprise. */
@ApplicationScoped
class Intakes {

    private static final int PAGE = 50;

    /** Forms on one page. */
    static final int REJECTS = 20;

    /** Lines on one page. */
    static final int CREDITS = 50;

    private final IntakesApi api;

    Intakes(@RestClient IntakesApi api) {
        this.api = api;
    }

    ItemPage<IntakeJson> page(@Nullable String cursor) {
        return api.list(PAGE, cursor);
    }

    IntakeJson get(UUID id) {
        return api.get(id);
    }

    /** One more than a page shows, where there are more. */
    List<RowJson> rejects(UUID id, int after) {
        return api.rows(id, "rejected", after, REJECTS + 1).items();
    }

    /** As above, of credit notes that were taken off. */
    List<RowJson> credited(UUID id, int after) {
        return api.rows(id, "credited", after, CREDITS + 1).items();
    }

    byte[] rejectsFile(UUID id) {
        return api.rejects(id);
    }

    Outcome upload(UUID key, String fileName, byte[] file) {
        return Outcome.of(() -> api.upload(key, fileName, file));
    }

    Outcome read(UUID id, UUID key, int version, LayoutJson layout) {
        return Outcome.of(() -> api.layout(id, key, new LayoutWishJson(version, layout)));
    }

    Outcome confirm(UUID id, UUID key, int version, UUID bank, boolean allOrNothing) {
        return Outcome.of(() -> api.confirm(id, key, new ConfirmationJson(version, bank, allOrNothing)));
    }

    Outcome withdraw(UUID id, UUID key) {
        return Outcome.of(() -> api.withdraw(id, key, Map.of()));
    }

    Outcome correct(UUID id, int row, UUID key, Map<String, String> cells) {
        return Outcome.of(() -> api.correct(id, row, key, new CorrectionJson(cells)));
    }
}
