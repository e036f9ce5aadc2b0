package io.counterfoil.portal.banking;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.banking.DecisionsApi.StandsJson;
import io.counterfoil.portal.banking.DocumentDecisionsApi.LoweringJson;
import io.counterfoil.portal.banking.DocumentDecisionsApi.SameGoodsJson;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What a bank says of a document, by its gateway, which answers when the chain has it. */
@ApplicationScoped
class DocumentDecisions {

    private static final int OUR_FAULT = 500;

    private final DocumentDecisionsApi api;

    DocumentDecisions(@RestClient DocumentDecisionsApi api) {
        this.api = api;
    }

    /** @param state lowered, revoked, joined or frozen; empty unless it is done */
    record Said(Outcome outcome, String state) {}

    /** @param rate of the face value that may be financed, in basis points */
    Said lower(String bank, String fingerprint, Money faceValue, int rate, UUID key) {
        return said(() -> api.lower(bank, fingerprint, key, new LoweringJson(MoneyJson.of(faceValue), rate)));
    }

    Said sameGoods(String bank, String fingerprint, String other, Money limit, UUID key) {
        return said(() -> api.sameGoods(bank, fingerprint, key, new SameGoodsJson(other, MoneyJson.of(limit))));
    }

    private static Said said(Supplier<StandsJson> call) {
        try {
            return new Said(new Outcome.Done(null), call.get().state());
        } catch (ServiceRefusal refusal) {
            return new Said(refusal.status() >= OUR_FAULT ? new Outcome.Unknown() : new Outcome.Refused(refusal), "");
        } catch (ProcessingException noAnswer) {
            return new Said(new Outcome.Unknown(), "");
        }
    }
}
