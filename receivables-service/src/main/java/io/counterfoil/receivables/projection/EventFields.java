package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.LedgerEvent;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The components of an event by their names, in the order of the contract's event. */
public final class EventFields {

    private static final ConcurrentMap<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private EventFields() {}

    public static Map<String, @Nullable Object> of(LedgerEvent event) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : COMPONENTS.computeIfAbsent(event.getClass(), Class::getRecordComponents)) {
            try {
                fields.put(component.getName(), component.getAccessor().invoke(event));
            } catch (ReflectiveOperationException accessorsArePublicAndDoNotFail) {
                throw new IllegalStateException(accessorsArePublicAndDoNotFail);
            }
        }
        return fields;
    }
}
