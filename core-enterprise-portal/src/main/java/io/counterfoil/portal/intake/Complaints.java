package io.counterfoil.portal.intake;

import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import io.counterfoil.portal.failure.FileReasons;
import io.counterfoil.portal.failure.IntakeReasons;
import io.counterfoil.portal.failure.Sentences;
import io.counterfoil.portal.failure.Violations;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is wrong with a file or with a row of it, for a person. */
final class Complaints {

    private static final String FILE = "file";
    private static final String WHOLE_ROW = "(row)";

    private Complaints() {}

    /** With the header of the column before it. */
    static String sentence(Violation complaint, Language language) {
        String said = said(complaint, language);
        boolean ofAColumn =
                !complaint.field().equals(FILE) && !complaint.field().equals(WHOLE_ROW);
        return ofAColumn ? Wording.intake(language).at(complaint.field(), said) : said;
    }

    static List<String> sentences(List<Violation> complaints, Language language) {
        return complaints.stream().map(each -> sentence(each, language)).toList();
    }

    private static String said(Violation complaint, Language language) {
        String coded = IntakeReasons.sentence(complaint, language);
        if (coded == null) {
            coded = FileReasons.sentence(complaint, language);
        }
        return coded == null ? Violations.sentence(complaint.message(), language) : coded;
    }

    /**
     * What a service refused.
     *
     * @param inputs gives the id of the input for a field; empty for what the form does not have
     */
    static Mistakes mistakes(ServiceRefusal refusal, UnaryOperator<String> inputs, Language language) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Violation violation : refusal.violations()) {
            mistakes.add(new Mistake(inputs.apply(violation.field()), sentence(violation, language)));
        }
        for (Rejection rejection : refusal.rejections()) {
            mistakes.add(
                    new Mistake(inputs.apply(rejection.rule()), Sentences.of(rejection, Wording.failure(language))));
        }
        return new Mistakes(mistakes);
    }
}
