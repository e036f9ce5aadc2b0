package io.counterfoil.portal.governance;

import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.governance.PolicyChangesApi.NewChangeJson;
import io.counterfoil.portal.governance.PolicyForm.Typed;
import io.counterfoil.portal.wording.PolicyWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed for a policy, read as far as it can be.
 *
 * @param policy null if there are mistakes
 */
record PolicyReading(@Nullable NewChangeJson policy, Mistakes mistakes) {

    private static final String FROZEN = "frozen";
    private static final String LIFTED = "lifted";

    static PolicyReading of(Typed typed, List<Party> parties, PolicyWords words) {
        List<Mistake> mistakes = new ArrayList<>();
        String kind = typed.kind();
        if (!PolicyBook.KINDS.contains(kind)) {
            mistakes.add(new Mistake("kind", words.chooseLimit()));
        }
        UUID participant = PolicyBook.isOfCompany(kind) ? companyNamed(typed.participant(), parties) : null;
        if (PolicyBook.isOfCompany(kind) && participant == null) {
            mistakes.add(new Mistake("participant", words.giveCompany()));
        }
        if (PolicyBook.isOfCurrency(kind) && typed.currency().isBlank()) {
            mistakes.add(new Mistake("currency", words.giveCurrency()));
        }
        if (PolicyBook.isOfDocuments(kind) && !PolicyBook.DOCUMENT_KINDS.contains(typed.documentKind())) {
            mistakes.add(new Mistake("documentKind", words.chooseDocumentKind()));
        }
        if (typed.value().isBlank()) {
            mistakes.add(new Mistake("value", words.giveValue()));
        }
        LocalDate from = day(typed.effectiveFrom());
        if (from == null) {
            mistakes.add(new Mistake("effectiveFrom", words.giveDay()));
        }
        if (typed.source().isBlank()) {
            mistakes.add(new Mistake("source", words.giveSource()));
        }
        if (!mistakes.isEmpty() || from == null) {
            return new PolicyReading(null, new Mistakes(mistakes));
        }
        return new PolicyReading(
                new NewChangeJson(
                        kind,
                        participant,
                        PolicyBook.isOfCurrency(kind) ? typed.currency().strip() : null,
                        PolicyBook.isOfDocuments(kind) ? typed.documentKind() : null,
                        from,
                        value(typed, words),
                        typed.source().strip()),
                Mistakes.NONE);
    }

    /** A freeze is typed in the user's language. */
    private static String value(Typed typed, PolicyWords words) {
        String value = typed.value().strip();
        if (value.equalsIgnoreCase(words.issuanceFrozen())) {
            return FROZEN;
        }
        return value.equalsIgnoreCase(words.lifted()) ? LIFTED : value.replace(",", "");
    }

    private static @Nullable UUID companyNamed(String typed, List<Party> parties) {
        List<Party> found =
                parties.stream().filter(each -> each.isNamed(typed.strip())).toList();
        return found.size() == 1 ? found.get(0).id() : null;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
