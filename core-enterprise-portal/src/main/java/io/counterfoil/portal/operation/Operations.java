package io.counterfoil.portal.operation;

import io.counterfoil.portal.operation.OperationJson.ItemJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class Operations {

    private static final int NOT_FOUND = 404;

    private final OperationsApi operations;

    Operations(@RestClient OperationsApi operations) {
        this.operations = operations;
    }

    /** What became of a command of this participant; asking changes nothing. */
    public Outcome byKey(UUID key) {
        return known(Outcome.of(() -> operations.byKey(key)));
    }

    /** The same of a command on many payables. */
    public OfMany ofManyByKey(UUID key) {
        List<ItemJson> items = new ArrayList<>();
        Outcome outcome = Outcome.of(() -> {
            OperationJson operation = operations.byKey(key);
            List<ItemJson> its = operation.items();
            if (its != null) {
                items.addAll(its);
            }
            return operation;
        });
        return new OfMany(known(outcome), items);
    }

    /** @param items empty where no service knows the command */
    public record OfMany(Outcome outcome, List<ItemJson> items) {

        /** How many need no further consent. */
        public int complete() {
            return (int) items.stream()
                    .filter(item -> item.consentsMissing() == null)
                    .count();
        }

        public List<UUID> payables() {
            return items.stream()
                    .map(ItemJson::payableId)
                    .flatMap(Stream::ofNullable)
                    .toList();
        }
    }

    private static Outcome known(Outcome outcome) {
        boolean neverHeard =
                outcome instanceof Outcome.Refused refused && refused.refusal().status() == NOT_FOUND;
        return neverHeard ? new Outcome.Missing() : outcome;
    }
}
