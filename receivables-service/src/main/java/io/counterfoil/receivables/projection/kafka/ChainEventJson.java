package io.counterfoil.receivables.projection.kafka;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import io.counterfoil.ledger.LimitKind;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.projection.EventFields;
import io.counterfoil.receivables.projection.ProjectedEvent;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event of the chain as a CloudEvent in structured JSON; the contract is asyncapi.yml. The same event always gives the
 * same bytes, so there is no time in it: the chain's order is its id.
 */
final class ChainEventJson {

    private static final Set<String> AMOUNTS = Set.of(
            "faceValue",
            "lapsed",
            "value",
            "limit",
            "amount",
            "payment",
            "live",
            "share",
            "remaining",
            "formerPayment");

    private final JsonFormat format = new JsonFormat();
    private final URI source;

    ChainEventJson(String chainId, String groupId) {
        this.source = URI.create("/counterfoil/" + chainId + "/" + groupId);
    }

    String of(ProjectedEvent projected) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(projected.place().eventId())
                .withSource(source)
                .withType(Aggregate.of(projected.event()).typeOf(projected.event()))
                .withSubject(keyOf(projected))
                .withData("application/json", JsonCloudEventData.wrap(data(projected)))
                .build();
        return new String(format.serialize(event), StandardCharsets.UTF_8);
    }

    /** Events with one key keep their order: the payable's; where none is concerned, the thing's own id. */
    static String keyOf(ProjectedEvent projected) {
        if (projected.payable() != null) {
            return projected.payable().toString();
        }
        Map<String, @Nullable Object> fields = EventFields.of(projected.event());
        for (String name : new String[] {"fingerprint", "group", "into", "id", "actId", "stream", "kind"}) {
            Object value = fields.get(name);
            if (value != null) {
                return value.toString();
            }
        }
        return "ledger";
    }

    private static ObjectNode data(ProjectedEvent projected) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        if (projected.payable() != null) {
            data.put("payableId", projected.payable().toString());
        }
        Map<String, @Nullable Object> fields = EventFields.of(projected.event());
        fields.forEach((name, value) -> put(data, name, value, projected.currency()));
        projected.about().told().forEach((name, value) -> {
            if (!fields.containsKey(name)) {
                put(data, name, value, projected.currency());
            }
        });
        data.put("block", projected.place().block());
        data.put("transactionHash", projected.place().hash().hex());
        return data;
    }

    private static void put(ObjectNode data, String name, @Nullable Object value, @Nullable String currency) {
        if (value == null) {
            return;
        }
        if (value instanceof Long units && currency != null && AMOUNTS.contains(name)) {
            data.putObject(name).put("amount", decimal(units, currency)).put("currency", currency);
        } else if (value instanceof Long || value instanceof Integer) {
            data.put(name, ((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            data.put(name, flag);
        } else if (value instanceof Collection<?> roles) {
            var array = data.putArray(name);
            roles.stream().map(Role.class::cast).sorted().forEach(role -> array.add(role.name()));
        } else if (value instanceof Enum<?> word && !(word instanceof LimitKind)) {
            data.put(name, word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } else {
            data.put(name, value.toString());
        }
    }

    /**
     * Not through Money: the chain takes any three letters for a currency, and a document attested in one that ISO 4217 does
     * not have must not stop the projector. Such an amount is told in whole units.
     */
    private static String decimal(long minorUnits, String code) {
        int digits;
        try {
            digits = Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        } catch (IllegalArgumentException notInIso4217) {
            digits = 0;
        }
        return BigDecimal.valueOf(minorUnits, digits).toPlainString();
    }
}
