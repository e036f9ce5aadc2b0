package io.counterfoil.portal.profile;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;

public record ProfileView(ProfileForm form, Mistakes mistakes, Attempt attempt) {}
