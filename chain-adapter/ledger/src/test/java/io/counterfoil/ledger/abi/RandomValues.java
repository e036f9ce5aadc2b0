package io.counterfoil.ledger.abi;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.CallData;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.Role;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Random instances of records, by the types of their components. */
final class RandomValues {

    private static final Set<String> OF_32_BITS = Set.of("pieces", "lastMove");

    private final Random random;
    private int listLength = 3;

    RandomValues(long seed) {
        this.random = new Random(seed);
    }

    Object record(Class<?> type) {
        listLength = 1 + random.nextInt(10); // lists of one record have one length
        return build(type);
    }

    private Object build(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                AnnotatedElement annotated = components[i].getAnnotatedType();
                boolean absent = annotated.isAnnotationPresent(Nullable.class) && random.nextBoolean();
                values[i] = absent ? null : value(components[i].getName(), components[i].getGenericType());
            }
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type element = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Set.class) {
                return Arrays.stream(Role.values())
                        .filter(role -> random.nextBoolean())
                        .collect(Collectors.toUnmodifiableSet());
            }
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < listLength; i++) {
                items.add(value(name, element));
            }
            return items;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == UUID.class) {
            return new UUID(random.nextLong(), random.nextLong());
        } else if (plain == CallData.class) {
            return CallData.of(bytes(random.nextInt(513)));
        } else if (plain == LedgerCommand.Governed.class) {
            List<Class<?>> acts = Arrays.stream(LedgerCommand.class.getDeclaredClasses())
                    .filter(command -> command.isRecord() && plain.isAssignableFrom(command))
                    .toList();
            return build(acts.get(random.nextInt(acts.size())));
        } else if (plain == Bytes32.class) {
            return Bytes32.of(bytes(32));
        } else if (plain == long.class || plain == Long.class) {
            return OF_32_BITS.contains(name) ? random.nextLong(1L << 32) : random.nextLong(Long.MAX_VALUE);
        } else if (plain == int.class) {
            return random.nextInt(1 << 8);
        } else if (plain == boolean.class) {
            return random.nextBoolean();
        } else if (plain == LocalDate.class) {
            return LocalDate.of(1900 + random.nextInt(300), 1, 1).plusDays(random.nextInt(365));
        } else if (plain == BigInteger.class) {
            return new BigInteger(100, random);
        } else if (plain == String.class) {
            return name.equals("currency") || name.equals("groupCurrency")
                    ? "CNY"
                    : "0x" + HexFormat.of().formatHex(bytes(20));
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        return build(plain);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
