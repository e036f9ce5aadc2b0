package io.counterfoil.bank.verification;

import io.counterfoil.bank.platform.SimilarDocument;
import io.counterfoil.bank.register.RegisterEntry;
import io.counterfoil.kernel.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Whether the document is financed already, by whichever bank: what is left of it on chain, and whether another one looks like it. */
final class RegisterRule implements Rule {

    @Override
    public Stream<Check> check(Evidence evidence, Paper paper) {
        return Stream.of(found(evidence, paper));
    }

    private static Check found(Evidence evidence, Paper paper) {
        RegisterEntry entry = Objects.requireNonNull(evidence.register().get(paper.fingerprint()));
        Money left = entry.left();
        if (entry.state() == RegisterEntry.State.WITHDRAWN) {
            return said(
                    evidence, paper, Finding.REGISTER_WITHDRAWN, paper.says().number());
        }
        if (left != null && !evidence.request().supplier().equals(entry.owner())) {
            return said(
                    evidence, paper, Finding.REGISTER_OF_ANOTHER, paper.says().number());
        }
        Money wanted = paper.asked().amount();
        Money room = left == null ? null : withOwn(evidence, paper, left);
        if (room != null && !isEnough(room, wanted)) {
            return said(evidence, paper, Finding.REGISTER_OVER, Values.of(room), Values.of(wanted));
        }
        List<SimilarDocument> similar = paper.shown().similar();
        if (!similar.isEmpty()) {
            return alike(evidence, paper, similar);
        }
        return room == null
                ? said(evidence, paper, Finding.REGISTER_NEW, paper.says().number())
                : said(evidence, paper, Finding.REGISTER_WITHIN, Values.of(room), Values.of(wanted));
    }

    /** What is reserved or drawn for this request itself is not in its way. */
    private static Money withOwn(Evidence evidence, Paper paper, Money left) {
        long own = evidence.reserved().getOrDefault(paper.fingerprint(), 0L);
        return left.plus(new Money(own, left.currency()));
    }

    private static boolean isEnough(Money room, Money wanted) {
        return room.currency().equals(wanted.currency()) && room.minorUnits() >= wanted.minorUnits();
    }

    /** How many, how many of them financed, and the least that is left of one. */
    private static Check alike(Evidence evidence, Paper paper, List<SimilarDocument> similar) {
        String left = similar.stream()
                .map(SimilarDocument::left)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Money::minorUnits))
                .map(Values::of)
                .orElse(Values.NONE);
        long financed =
                similar.stream().filter(each -> each.state().equals("financed")).count();
        return evidence.check(
                CheckCode.REGISTER, paper, Finding.REGISTER_SIMILAR, Source.PLATFORM, similar.size(), financed, left);
    }

    private static Check said(Evidence evidence, Paper paper, Finding finding, Object... values) {
        return evidence.check(CheckCode.REGISTER, paper, finding, Source.CHAIN, values);
    }
}
