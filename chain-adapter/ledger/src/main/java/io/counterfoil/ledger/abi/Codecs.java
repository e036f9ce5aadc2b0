package io.counterfoil.ledger.abi;

import io.counterfoil.ledger.CallData;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Puts a Solidity type and a Java type together, or says why they do not fit. */
final class Codecs {

    private Codecs() {}

    /** Arguments or results as one record, component by component. */
    static TupleCodec ofRecord(List<AbiParameter> parameters, Class<?> type) {
        return of(parameters, Shape.ofRecord(type));
    }

    static TupleCodec of(List<AbiParameter> parameters, Shape shape) {
        if (parameters.size() != shape.components().size()) {
            throw new IllegalArgumentException(shape.type().getSimpleName() + " has "
                    + shape.components().size() + " components for " + parameters.size() + " parameters " + parameters);
        }
        List<ValueCodec> codecs = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            codecs.add(ofComponent(parameters.get(i), shape, i));
        }
        return new TupleCodec(codecs, shape);
    }

    private static ValueCodec ofComponent(AbiParameter parameter, Shape shape, int index) {
        Shape.Component component = shape.components().get(index);
        try {
            requireSameName(parameter, component);
            ValueCodec codec = of(parameter.type(), component.type());
            return component.nullable() && codec instanceof ScalarCodec scalar ? new NullableCodec(scalar) : codec;
        } catch (IllegalArgumentException misfit) {
            throw new IllegalArgumentException(
                    shape.type().getSimpleName() + "." + component.name() + ": " + misfit.getMessage(), misfit);
        }
    }

    /** Two ids swapped would have the same types: only the names tell. Structs and lists of them are named freely. */
    private static void requireSameName(AbiParameter parameter, Shape.Component component) {
        boolean compared = !parameter.name().isEmpty()
                && !(parameter.type() instanceof AbiType.Tuple)
                && !(parameter.type() instanceof AbiType.Array);
        if (compared && !stripped(parameter.name()).equals(component.name())) {
            throw new IllegalArgumentException("the contract calls it " + parameter.name());
        }
    }

    /** Solidity authors end a parameter's name with an underscore where a function has the same name. */
    private static String stripped(String name) {
        return name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
    }

    private static ValueCodec of(AbiType type, Type java) {
        if (type instanceof AbiType.Tuple tuple) {
            return ofRecord(tuple.components(), (Class<?>) java);
        }
        if (type instanceof AbiType.Array array) {
            if (java instanceof ParameterizedType list && list.getRawType() == List.class) {
                return new ArrayCodec(of(array.element(), list.getActualTypeArguments()[0]));
            }
            throw new IllegalArgumentException("an array needs a List, not " + java);
        }
        if (type instanceof AbiType.Dynamic dynamic && dynamic.name().equals("bytes") && java == CallData.class) {
            return new CallDataCodec();
        }
        return ScalarCodecs.of(type, java);
    }
}
