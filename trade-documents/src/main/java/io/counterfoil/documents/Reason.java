package io.counterfoil.documents;

import java.util.List;

/** Why a file is refused: what is wrong, and what to do. */
public interface Reason {

    /** Stable name: {@code element-missing}. */
    String code();

    /** In English. */
    String sentence(List<String> arguments);
}
