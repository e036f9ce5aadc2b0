package io.counterfoil.workflow.call;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.platform.Platform;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** The one act of a person that the system role carries out: it takes a quote under the supplier's standing instruction. */
@ApplicationScoped
class Mandate {

    private static final String NOT_TAKEN = "quote-not-taken";
    /** Refusals that a person can do something about: not covered, the quote or the request is gone, a rule said no. */
    private static final Set<String> BUSINESS =
            Set.of("NOT_INSTRUCTED", "QUOTE_NOT_OPEN", "FINANCING_NOT_OPEN", "POLICY", "LEDGER_REFUSED");

    private final Platform platform;
    private final WorkQueue queue;

    Mandate(Platform platform, WorkQueue queue) {
        this.platform = platform;
        this.queue = queue;
    }

    /**
     * Under a key of request and quote, so that asking again takes nothing twice, whatever a crash made the case forget. The platform checks the instruction.
     *
     * @throws RefusedWorkException when it is not covered, or the quote is gone: then a person chooses
     */
    void takeQuote(OpenWork work, CaseFile file) {
        UUID quote = UUID.fromString(String.valueOf(queue.variable(work, "quoteId")));
        try {
            platform.takeQuote(file.key(), quote, file.key() + "." + quote);
        } catch (RefusedException refused) {
            if (BUSINESS.contains(refused.refusal().name())) {
                throw new RefusedWorkException(NOT_TAKEN, refused.detail());
            }
            throw refused; // it may be taken yet
        }
    }
}
