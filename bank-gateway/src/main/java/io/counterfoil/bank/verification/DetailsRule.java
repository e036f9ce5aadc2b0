package io.counterfoil.bank.verification;

import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.PartyRole;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What people at the platform see and decide by must be what the file says. */
final class DetailsRule implements Rule {

    private record Pair(String field, String file, String shown) {

        boolean differs() {
            return !file.equals(shown);
        }
    }

    @Override
    public Stream<Check> check(Evidence evidence, Paper paper) {
        TradeDocument read = paper.read();
        if (read == null) {
            return Stream.of(evidence.check(CheckCode.DETAILS, paper, Finding.NO_FILE_TO_COMPARE));
        }
        TradeDocument shown = paper.shown().stated();
        Optional<Pair> difference = pairs(read, shown).filter(Pair::differs).findFirst();
        return Stream.of(difference
                .map(pair -> evidence.check(
                        CheckCode.DETAILS, paper, Finding.DETAILS_DIFFER, pair.field(), pair.file(), pair.shown()))
                .orElseGet(() -> evidence.check(CheckCode.DETAILS, paper, Finding.DETAILS_SAME)));
    }

    private static Stream<Pair> pairs(TradeDocument read, TradeDocument shown) {
        return Stream.of(
                new Pair("kind", read.kind().wireName(), shown.kind().wireName()),
                new Pair("number", read.normalisedNumber(), shown.normalisedNumber()),
                new Pair("issuedOn", Values.of(read.issued()), Values.of(shown.issued())),
                new Pair("amount", Values.of(read.amount()), Values.of(shown.amount())),
                new Pair(
                        "owner",
                        party(read, read.kind().ownerRole()),
                        party(shown, read.kind().ownerRole())),
                new Pair(
                        "other",
                        party(read, read.kind().otherRole()),
                        party(shown, read.kind().otherRole())));
    }

    private static String party(TradeDocument document, PartyRole role) {
        return document.party(role).map(DetailsRule::inFull).orElse(Values.NONE);
    }

    private static String inFull(TradeParty party) {
        return Stream.concat(
                        Stream.ofNullable(party.name()),
                        party.identifiers().stream().map(each -> each.scheme() + " " + each.value()))
                .filter(Objects::nonNull)
                .reduce((one, next) -> one + ", " + next)
                .orElse(Values.NONE);
    }
}
