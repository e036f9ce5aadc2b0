package io.counterfoil.portal.onboarding;

import io.counterfoil.portal.operation.Attempt;

/** One version of the terms, to be agreed to. */
public record TermsView(Company.Terms terms, Attempt attempt) {}
