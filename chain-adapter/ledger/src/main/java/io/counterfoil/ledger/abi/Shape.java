package io.counterfoil.ledger.abi;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a Java class is taken apart into the values of a tuple, and built from them. Looked up once, then called by handle. */
final class Shape {

    /** A component's name and type; null stands for zero where {@code nullable}. */
    record Component(String name, Type type, boolean nullable) {}

    private final Class<?> type;
    private final List<Component> components;
    private final List<MethodHandle> accessors;
    private final MethodHandle constructor;

    private Shape(Class<?> type, List<Component> components, List<MethodHandle> accessors, MethodHandle constructor) {
        this.type = type;
        this.components = components;
        this.accessors = accessors;
        this.constructor = constructor
                .asFixedArity()
                .asType(constructor.type().generic())
                .asSpreader(Object[].class, components.size());
    }

    static Shape ofRecord(Class<?> type) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            List<Component> components = new ArrayList<>();
            List<MethodHandle> accessors = new ArrayList<>();
            List<Class<?>> parameterTypes = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                components.add(new Component(
                        component.getName(),
                        component.getGenericType(),
                        isNullable(component, component.getAnnotatedType())));
                MethodHandle accessor = lookup.unreflect(component.getAccessor());
                accessors.add(accessor.asType(accessor.type().generic()));
                parameterTypes.add(component.getType());
            }
            Constructor<?> canonical = type.getDeclaredConstructor(parameterTypes.toArray(Class<?>[]::new));
            return new Shape(type, List.copyOf(components), accessors, lookup.unreflectConstructor(canonical));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " is not accessible", impossible);
        }
    }

    /** For classes that are only built, such as exceptions: its one constructor. */
    static Shape ofConstructor(Class<?> type) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            Constructor<?> only = type.getDeclaredConstructors()[0];
            List<Component> components = new ArrayList<>();
            for (Parameter parameter : only.getParameters()) {
                components.add(new Component(
                        parameter.getName(),
                        parameter.getParameterizedType(),
                        isNullable(parameter, parameter.getAnnotatedType())));
            }
            return new Shape(type, List.copyOf(components), List.of(), lookup.unreflectConstructor(only));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " is not accessible", impossible);
        }
    }

    private static boolean isNullable(AnnotatedElement element, AnnotatedType type) {
        return element.isAnnotationPresent(Nullable.class) || type.isAnnotationPresent(Nullable.class);
    }

    Class<?> type() {
        return type;
    }

    List<Component> components() {
        return components;
    }

    // A component that is not nullable has a value; one that is has a codec that takes null.
    @SuppressWarnings("NullAway")
    Object component(Object value, int index) {
        try {
            return accessors.get(index).invokeExact(value);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    Object build(@Nullable Object[] values) {
        try {
            return constructor.invokeExact(values);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof RuntimeException runtime) {
            return runtime;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(thrown);
    }
}
