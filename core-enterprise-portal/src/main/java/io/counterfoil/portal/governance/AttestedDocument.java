package io.counterfoil.portal.governance;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.portal.governance.RegistersApi.AttestedDocumentJson;
import io.counterfoil.portal.governance.RegistersApi.TradeGroupJson;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A document that banks attested; parties by name.
 *
 * @param limit what may be drawn on it
 * @param released what undone financings gave back
 * @param group null where it is the only one known of its goods
 */
public record AttestedDocument(
        String fingerprint,
        DocumentKind kind,
        String owner,
        String attester,
        Money faceValue,
        Money limit,
        Money reserved,
        Money drawn,
        Money released,
        boolean frozen,
        @Nullable Group group) {

    /** @param documents how many are in it */
    public record Group(
            long id, Money limit, Money reserved, Money drawn, Money released, boolean frozen, long documents) {

        public String currency() {
            return limit.currency().getCurrencyCode();
        }

        private static Group of(TradeGroupJson json) {
            return new Group(
                    json.id(),
                    json.limit().money(),
                    json.reserved().money(),
                    json.drawn().money(),
                    json.released().money(),
                    json.frozen(),
                    json.documents());
        }
    }

    static AttestedDocument of(AttestedDocumentJson json, Function<UUID, String> names) {
        TradeGroupJson group = json.group();
        return new AttestedDocument(
                json.fingerprint(),
                DocumentKind.of(json.kind()).orElseThrow(),
                names.apply(json.owner()),
                names.apply(json.attester()),
                json.faceValue().money(),
                json.limit().money(),
                json.reserved().money(),
                json.drawn().money(),
                json.released().money(),
                json.frozen(),
                group == null ? null : Group.of(group));
    }

    public String currency() {
        return faceValue.currency().getCurrencyCode();
    }

    public String address() {
        return "/attested-documents/" + fingerprint;
    }

    boolean isNamedBy(String groupId) {
        return group != null && groupId.equals(String.valueOf(group.id()));
    }
}
