package io.counterfoil.bank.verification;

import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A declaration is worth what customs says of it now. Without an answer nothing is decided, however good the file looks. */
final class CustomsStatusRule implements Rule {

    @Override
    public Stream<Check> check(Evidence evidence, Paper paper) {
        return paper.kind() == DocumentKind.CUSTOMS_DECLARATION ? Stream.of(found(evidence, paper)) : Stream.empty();
    }

    private static Check found(Evidence evidence, Paper paper) {
        String number = paper.says().normalisedNumber();
        CustomsAnswer answer =
                Objects.requireNonNullElseGet(evidence.customs().get(number), CustomsAnswer.NotAsked::new);
        if (answer instanceof CustomsAnswer.Declared declared) {
            return declared(evidence, paper, declared);
        }
        if (answer instanceof CustomsAnswer.NoSuch none) {
            return said(evidence, paper, Finding.STATUS_NO_SUCH, number, none.asOf());
        }
        if (answer instanceof CustomsAnswer.NoAnswer silence) {
            CustomsAnswer.Declared last = silence.last();
            return last == null
                    ? said(evidence, paper, Finding.STATUS_NO_ANSWER, number)
                    : said(
                            evidence,
                            paper,
                            Finding.STATUS_STALE,
                            number,
                            last.status().wireName(),
                            last.asOf());
        }
        return said(evidence, paper, Finding.STATUS_NOT_ASKED, number);
    }

    private static Check declared(Evidence evidence, Paper paper, CustomsAnswer.Declared declared) {
        return switch (declared.status()) {
            case CANCELLED -> said(evidence, paper, Finding.STATUS_CANCELLED, declared.asOf());
            case AMENDED -> said(evidence, paper, Finding.STATUS_AMENDED, declared.asOf());
            case PENDING ->
                said(evidence, paper, Finding.STATUS_PENDING, paper.says().normalisedNumber());
            case RELEASED ->
                contradiction(evidence, paper, declared)
                        .orElseGet(() -> said(
                                evidence,
                                paper,
                                isCompared(paper, declared) ? Finding.STATUS_RELEASED : Finding.STATUS_BARE,
                                declared.asOf()));
        };
    }

    private static boolean isCompared(Paper paper, CustomsAnswer.Declared declared) {
        return declared.value() != null || (declared.exporter() != null && uscc(paper) != null);
    }

    /** A forged file may bear the number of a true declaration. */
    private static Optional<Check> contradiction(Evidence evidence, Paper paper, CustomsAnswer.Declared declared) {
        Money value = declared.value();
        if (value != null && !value.equals(paper.value())) {
            return Optional.of(said(
                    evidence, paper, Finding.STATUS_CONTRADICTS, "amount", Values.of(paper.value()), Values.of(value)));
        }
        String exporter = declared.exporter();
        String own = uscc(paper);
        return exporter != null && own != null && !exporter.equals(own)
                ? Optional.of(said(evidence, paper, Finding.STATUS_CONTRADICTS, "exporter", own, exporter))
                : Optional.empty();
    }

    private static @Nullable String uscc(Paper paper) {
        return paper.says().owner().identifiers().stream()
                .filter(each -> each.scheme().equals(PartyIdentifier.USCC))
                .map(PartyIdentifier::value)
                .findFirst()
                .orElse(null);
    }

    private static Check said(Evidence evidence, Paper paper, Finding finding, Object... values) {
        return evidence.check(CheckCode.CUSTOMS_STATUS, paper, finding, Source.CUSTOMS, values);
    }
}
