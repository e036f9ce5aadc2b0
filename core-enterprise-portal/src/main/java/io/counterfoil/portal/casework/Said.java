package io.counterfoil.portal.casework;

import io.counterfoil.portal.format.Language;

/** The same in both languages, as the process says it. */
record Said(String en, String zh) {

    String in(Language language) {
        return language.isChinese() && !zh.isBlank() ? zh : en;
    }
}
