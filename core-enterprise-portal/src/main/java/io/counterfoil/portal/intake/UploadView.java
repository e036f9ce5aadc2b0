package io.counterfoil.portal.intake;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;

/** The form for a file. */
public record UploadView(Mistakes mistakes, Attempt attempt) {}
