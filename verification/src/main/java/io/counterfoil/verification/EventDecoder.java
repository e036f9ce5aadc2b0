package io.counterfoil.verification;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.CallData;
import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.ledger.Role;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the data of a CloudEvent back into the ledger's event, as the AsyncAPI file describes it. */
final class EventDecoder {

    private final Map<String, Class<?>> byName = new HashMap<>();

    EventDecoder() {
        for (Class<?> type : LedgerEvent.class.getPermittedSubclasses()) {
            byName.put(kebab(type), type);
        }
    }

    /** {@code OfferAccepted} becomes {@code offer-accepted}. */
    static String kebab(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /**
     * @param type for instance {@code io.counterfoil.piece.offer-accepted.v1}
     * @throws IllegalArgumentException naming what cannot be read
     */
    LedgerEvent decode(String type, JsonNode data) {
        String[] parts = type.split("\\.", -1);
        Class<?> eventType = parts.length == 5 ? byName.get(parts[3]) : null;
        if (eventType == null || !parts[0].equals("io") || !parts[1].equals("counterfoil") || !parts[4].equals("v1")) {
            throw new IllegalArgumentException("unknown event type " + type);
        }
        RecordComponent[] components = eventType.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i], data);
        }
        try {
            return (LedgerEvent) eventType.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(type + " refuses its data: " + refused.getCause(), refused);
        } catch (ReflectiveOperationException recordsHaveTheirConstructor) {
            throw new LinkageError(type, recordsHaveTheirConstructor);
        }
    }

    private static @Nullable Object value(RecordComponent component, JsonNode data) {
        String name = component.getName();
        JsonNode json = data.path(name);
        try {
            if (json.isMissingNode() || json.isNull()) {
                if (component.getType().isPrimitive()) {
                    throw new IllegalArgumentException("missing");
                }
                return null;
            }
            return read(component.getType(), json);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new IllegalArgumentException("data." + name + ": " + malformed.getMessage(), malformed);
        }
    }

    private static Object read(Class<?> type, JsonNode json) {
        if (type == UUID.class) {
            return UUID.fromString(text(json));
        }
        if (type == Bytes32.class) {
            return new Bytes32(text(json));
        }
        if (type == CallData.class) {
            return new CallData(text(json));
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text(json));
        }
        if (type == String.class) {
            return text(json);
        }
        if (type == boolean.class && json.isBoolean()) {
            return json.booleanValue();
        }
        if (type == long.class) {
            return integer(json);
        }
        if (type == int.class && json.canConvertToInt() && json.isIntegralNumber()) {
            return json.intValue();
        }
        if (type.isEnum()) {
            return constant(type, text(json));
        }
        if (type == Set.class && json.isArray()) {
            Set<Object> roles = new HashSet<>();
            json.forEach(role -> roles.add(constant(Role.class, text(role))));
            return roles;
        }
        throw new IllegalArgumentException("is not a " + type.getSimpleName());
    }

    /** A count as a number, or money as a decimal with its currency. */
    private static long integer(JsonNode json) {
        if (json.isObject()) {
            return minorUnits(text(json.path("amount")), text(json.path("currency")));
        }
        if (!json.canConvertToExactIntegral() || !json.canConvertToLong()) {
            throw new IllegalArgumentException("is not an integer");
        }
        return json.longValue();
    }

    /** The chain takes any three letters for a currency; one that ISO 4217 does not have is told in whole units. */
    private static long minorUnits(String amount, String currency) {
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(currency) && each.getDefaultFractionDigits() >= 0);
        return known ? Money.parse(amount, currency).minorUnits() : Long.parseLong(amount);
    }

    private static Object constant(Class<?> type, String text) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no " + type.getSimpleName() + " is called " + text);
    }

    private static String text(JsonNode json) {
        if (!json.isTextual()) {
            throw new IllegalArgumentException("is not a text");
        }
        return json.textValue();
    }
}
