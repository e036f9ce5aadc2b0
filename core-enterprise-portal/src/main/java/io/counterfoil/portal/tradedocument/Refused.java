package io.counterfoil.portal.tradedocument;

import io.counterfoil.kernel.Violation;
import io.counterfoil.portal.failure.FileReasons;
import io.counterfoil.portal.failure.Violations;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.wording.Wording;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a refusal says beyond its name: at which place of the file, or which document was there before. */
final class Refused {

    private static final String DUPLICATE = "duplicate-document";

    private Refused() {}

    /** The same document, which is there already. */
    static @Nullable UUID earlier(ServiceRefusal refusal) {
        return refusal.violations().stream()
                .filter(violation ->
                        refusal.name().equals(DUPLICATE) && violation.field().equals("document"))
                .map(violation -> UUID.fromString(violation.message()))
                .findFirst()
                .orElse(null);
    }

    /** Of what was typed; a refusal with a name of its own says by that what happened. */
    static Mistakes typed(ServiceRefusal refusal, UnaryOperator<String> inputs, Language language) {
        return refusal.name().equals("malformed") || refusal.name().equals("policy")
                ? Mistakes.of(refusal, inputs, language)
                : Mistakes.NONE;
    }

    /** Of a file, each with its place. */
    static Mistakes inFile(ServiceRefusal refusal, Language language) {
        if (!refusal.name().equals("malformed")) {
            return typed(refusal, field -> "file", language);
        }
        return new Mistakes(refusal.violations().stream()
                .map(violation -> new Mistake("file", sentence(violation, language)))
                .toList());
    }

    private static String sentence(Violation violation, Language language) {
        String coded = FileReasons.sentence(violation, language);
        String said = coded == null ? Violations.sentence(violation.message(), language) : coded;
        return violation.field().contains("/") ? Wording.tradeDocument(language).at(violation.field(), said) : said;
    }
}
