package io.counterfoil.bank.verification;

import io.counterfoil.kernel.Violation;
import java.util.List;
import java.util.stream.Stream;

/** Whether this bank could read the file by itself. What was only typed, nobody but the supplier says. */
final class FileRule implements Rule {

    @Override
    public Stream<Check> check(Evidence evidence, Paper paper) {
        return Stream.of(found(evidence, paper));
    }

    private static Check found(Evidence evidence, Paper paper) {
        String mediaType = paper.shown().mediaType();
        if (mediaType == null) {
            return typed(evidence, paper, Finding.ONLY_TYPED);
        }
        String own = paper.sha256();
        String shown = paper.shown().sha256();
        if (own == null || shown == null) {
            return forPeople(evidence, paper);
        }
        if (!own.equals(shown)) {
            return evidence.check(CheckCode.FILE, paper, Finding.FILE_ALTERED, Source.FILE, shown, own);
        }
        Violation wrong = paper.wrong();
        if (wrong != null) {
            return wrong(evidence, paper, wrong);
        }
        if (paper.read() == null) {
            return forPeople(evidence, paper);
        }
        return evidence.check(CheckCode.FILE, paper, Finding.FILE_READ, Source.FILE, own);
    }

    /** With its hash: who accepted one file has not seen another. */
    private static Check forPeople(Evidence evidence, Paper paper) {
        return evidence.check(
                CheckCode.FILE,
                paper,
                Finding.FILE_FOR_PEOPLE,
                paper.says().number(),
                Values.of(paper.value()),
                Values.of(paper.issued()),
                String.valueOf(paper.shown().sha256()));
    }

    private static Check typed(Evidence evidence, Paper paper, Finding finding) {
        return evidence.check(
                CheckCode.FILE,
                paper,
                finding,
                paper.says().number(),
                Values.of(paper.value()),
                Values.of(paper.issued()));
    }

    private static Check wrong(Evidence evidence, Paper paper, Violation wrong) {
        Stream<String> about = wrong.arguments() == null ? Stream.of() : wrong.arguments().stream();
        Stream<String> all = Stream.concat(
                Stream.of(wrong.field(), wrong.message(), wrong.code() == null ? "" : wrong.code()), about);
        List<String> arguments = all.toList();
        return evidence.check(CheckCode.FILE, paper, Finding.FILE_WRONG, Source.FILE, arguments.toArray());
    }
}
