package io.counterfoil.portal.banking;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;

/** What the bank would quote today. */
public record Preview(String annualRate, Money fee, Money netProceeds, boolean recourse, LocalDate validUntil) {}
