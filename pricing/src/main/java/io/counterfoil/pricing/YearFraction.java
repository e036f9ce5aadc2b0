package io.counterfoil.pricing;

/** A part of a year, exactly: money is never computed with a rounded one. */
record YearFraction(long numerator, long denominator) {

    YearFraction {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("not a part of a year: " + numerator + "/" + denominator);
        }
    }
}
