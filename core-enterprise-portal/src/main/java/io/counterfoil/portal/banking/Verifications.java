package io.counterfoil.portal.banking;

import io.counterfoil.portal.bank.Banks;
import io.counterfoil.portal.banking.VerificationApi.CheckDecisionJson;
import io.counterfoil.portal.financing.FinancingRequest;
import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Asks the bank's gateway for its report. Where the gateway is away, the page is shown without it. */
@ApplicationScoped
class Verifications {

    private static final int NOT_FOUND = 404;
    private static final int OUR_FAULT = 500;

    private final VerificationApi api;
    private final Banks banks;

    Verifications(@RestClient VerificationApi api, Banks banks) {
        this.api = api;
        this.banks = banks;
    }

    /** Null for a bank that is not hosted at this gateway. */
    @Nullable
    Verification of(UUID bank, FinancingRequest request, Formats formats) {
        String hosted = banks.hostedIdOf(bank).orElse(null);
        if (hosted == null) {
            return null;
        }
        try {
            return Verification.of(api.report(hosted, request.id()), request, formats);
        } catch (ServiceRefusal refusal) {
            if (refusal.status() == NOT_FOUND) {
                return Verification.NOT_CHECKED;
            }
            if (refusal.status() >= OUR_FAULT) {
                return Verification.UNKNOWN;
            }
            throw refusal;
        } catch (ProcessingException noAnswer) {
            return Verification.UNKNOWN;
        }
    }

    /** @param bank as the gateway's addresses call it */
    Outcome verify(String bank, UUID request, UUID key) {
        return Outcome.atOnce(() -> api.verify(bank, request, key, new EmptyJson()));
    }

    Outcome decide(String bank, UUID request, CheckDecisionJson decision, UUID key) {
        return Outcome.atOnce(() -> api.decide(bank, request, key, decision));
    }
}
