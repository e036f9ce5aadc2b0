package io.counterfoil.portal.rule;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;

/** The form for another rule. */
public record ProposeView(RuleForm form, Mistakes mistakes, Attempt attempt) {}
