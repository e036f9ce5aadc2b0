package io.counterfoil.portal.form;

import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import io.counterfoil.portal.failure.Sentences;
import io.counterfoil.portal.failure.Violations;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.wording.FailureWords;
import io.counterfoil.portal.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is wrong with a form: each beside its field, and all of them on top as links. */
public record Mistakes(List<Mistake> all) {

    public static final Mistakes NONE = new Mistakes(List.of());

    /** @param field id of the input; empty for what is wrong with no field of the form */
    public record Mistake(String field, String sentence) {}

    public Mistakes {
        all = List.copyOf(all);
    }

    /**
     * What a service refused.
     *
     * @param inputs gives the id of the input for a path in the body ({@code value.amount}) or a rule ({@code smallest-piece});
     *     empty for what the form does not have
     */
    public static Mistakes of(ServiceRefusal refusal, UnaryOperator<String> inputs, Language language) {
        FailureWords failures = Wording.failure(language);
        List<Mistake> mistakes = new ArrayList<>();
        for (Violation violation : refusal.violations()) {
            mistakes.add(
                    new Mistake(inputs.apply(violation.field()), Violations.sentence(violation.message(), language)));
        }
        for (Rejection rejection : refusal.rejections()) {
            mistakes.add(new Mistake(inputs.apply(rejection.rule()), Sentences.of(rejection, failures)));
        }
        return new Mistakes(mistakes);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first of a field; empty if there is none. */
    public String of(String field) {
        return all.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::sentence)
                .findFirst()
                .orElse("");
    }
}
