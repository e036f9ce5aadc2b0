package io.counterfoil.portal.tradedocument;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;

/**
 * One document.
 *
 * @param reason typed for putting it aside
 */
public record DocumentView(TradeDocument document, String reason, Mistakes mistakes, Attempt attempt) {}
