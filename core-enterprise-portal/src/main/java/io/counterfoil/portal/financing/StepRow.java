package io.counterfoil.portal.financing;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a bank told its supplier.
 *
 * @param bank by name
 */
public record StepRow(String bank, FinancingRequest.Step step) {

    static List<StepRow> of(FinancingRequest request, Function<UUID, String> names) {
        return request.steps().stream()
                .map(step -> new StepRow(names.apply(step.bank()), step))
                .toList();
    }
}
