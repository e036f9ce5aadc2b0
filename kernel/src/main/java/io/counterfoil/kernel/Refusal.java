package io.counterfoil.kernel;

import java.util.Locale;

/** A way in which a request can be refused. Services publish each as a problem type, so a name never changes. */
public interface Refusal {

    /** In capitals with underscores, as an enum writes it. */
    String name();

    /** Of HTTP. */
    int status();

    /** As it stands at the end of the problem's type. */
    default String problemName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
