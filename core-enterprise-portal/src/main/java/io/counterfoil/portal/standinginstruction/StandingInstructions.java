package io.counterfoil.portal.standinginstruction;

import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.standinginstruction.StandingInstructionsApi.InstructionJson;
import io.counterfoil.portal.standinginstruction.StandingInstructionsApi.NewInstructionJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
class StandingInstructions {

    private final StandingInstructionsApi api;

    StandingInstructions(@RestClient StandingInstructionsApi api) {
        this.api = api;
    }

    /** Those of the reader's company, active and stopped, in the order of their giving. */
    Listing<StandingInstruction> all() {
        Listing<InstructionJson> all = Listing.read(cursor -> api.list(Listing.PAGE, cursor));
        return new Listing<>(all.items().stream().map(StandingInstruction::of).toList(), all.complete());
    }

    StandingInstruction get(UUID id) {
        return StandingInstruction.of(api.get(id));
    }

    /** @param key the same for every attempt of one press of the button */
    Outcome give(NewInstruction instruction, UUID key) {
        return Outcome.of(() -> api.give(
                key,
                new NewInstructionJson(
                        instruction.debtor().id(), instruction.yearlyCostMax().toPlainString())));
    }

    Outcome stop(UUID id, UUID key) {
        return Outcome.of(() -> api.stop(id, key, new EmptyJson()));
    }
}
