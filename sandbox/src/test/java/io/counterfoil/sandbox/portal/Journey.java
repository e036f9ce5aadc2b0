package io.counterfoil.sandbox.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A test whose parameter is a {@link Look}: in each with {@code counterfoil.full}, otherwise in the one that the seed draws for it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(LooksOfJourney.class)
@interface Journey {

    /** What only makes sense there, in each language. */
    boolean onlyOnPhones() default false;
}
