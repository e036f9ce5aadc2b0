package io.counterfoil.sandbox.portal;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Of a test with {@link Journey}. */
final class LooksOfJourney implements ArgumentsProvider {

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Method test = context.getRequiredTestMethod();
        String journey = test.getDeclaringClass().getSimpleName() + "." + test.getName();
        return Look.of(journey, test.getAnnotation(Journey.class).onlyOnPhones()).stream()
                .map(Arguments::of);
    }
}
