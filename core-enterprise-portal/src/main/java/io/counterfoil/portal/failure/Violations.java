package io.counterfoil.portal.failure;

import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.wording.ViolationWords;
import io.counterfoil.portal.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service says of a field, for a person. It speaks to programs, in English. */
public final class Violations {

    private Violations() {}

    private record Saying(Pattern said, BiFunction<ViolationWords, MatchResult, String> sentence) {

        static Saying of(String said, BiFunction<ViolationWords, MatchResult, String> sentence) {
            return new Saying(Pattern.compile(said), sentence);
        }
    }

    private static final List<Saying> SAYINGS = List.of(
            Saying.of("at most (\\d+) characters", (words, found) -> words.characters(found.group(1))),
            Saying.of(
                    "begins with https://|an address such as https.*|names a host, .*", (words, found) -> words.url()),
            Saying.of("(\\S+) is no known name, .*", (words, found) -> words.hostUnknown(found.group(1))),
            Saying.of(
                    "(\\S+) is (\\S+), which is no public address",
                    (words, found) -> words.hostInside(found.group(1), found.group(2))),
            Saying.of("1 to (\\d+) characters", (words, found) -> words.characters(found.group(1))),
            Saying.of("no control characters.*: (U\\+\\w+)", (words, found) -> words.unseen(found.group(1))),
            Saying.of(
                    "from (\\S+) to (\\S+)(?: checkers)?",
                    (words, found) -> words.between(found.group(1), found.group(2))),
            Saying.of(
                    "more than (\\d+) pieces or payables would have to be compared.*",
                    (words, found) -> words.tooManyToSort(found.group(1))),
            Saying.of(
                    "more than (\\d+) (?:vouchers|payments) match.*", (words, found) -> words.tooMany(found.group(1))),
            Saying.of("not before the first day of the search", (words, found) -> words.lastDay()),
            Saying.of(
                    "from the first day on, and at most (\\d+) days with both of them",
                    (words, found) -> words.daysOfFile(found.group(1))),
            Saying.of("a day YYYY-MM-DD", (words, found) -> words.day()),
            Saying.of("lies before the business date, (.+)", (words, found) -> words.beforeToday(found.group(1))),
            Saying.of("no participant on chain has this id: (.+)", (words, found) -> words.noParticipant()),
            Saying.of("an ISO 4217 code", (words, found) -> words.currencyCode()),
            Saying.of("a plain decimal such as .* than (\\w+) has", (words, found) -> words.amount(found.group(1))),
            Saying.of("must be above zero", (words, found) -> words.zero()),
            Saying.of("above zero and at most (.+)", (words, found) -> words.most(found.group(1))),
            Saying.of("above zero, in the currency of the value", (words, found) -> words.inItsCurrency()),
            Saying.of("must be that of the (?:request|voucher)", (words, found) -> words.sameCurrency()),
            Saying.of("amounts must add up to the value", (words, found) -> words.addUp()),
            Saying.of("1 to (\\d+) items", (words, found) -> words.items(found.group(1))),
            Saying.of("no item twice", (words, found) -> words.twice()),
            Saying.of(
                    "the number begins with the year, (.+), and the day is of (.+)",
                    (words, found) -> words.yearOfNumber(found.group(1), found.group(2))),
            Saying.of(
                    "a document's number has Latin or Chinese letters, and (.+) is (.+)",
                    (words, found) -> words.lettersOfNumber(found.group(1))),
            Saying.of("the same document stands above", (words, found) -> words.sameDocument()),
            Saying.of("none of your documents that has its details", (words, found) -> words.noDocument()),
            Saying.of("this document was put aside", (words, found) -> words.documentAside()),
            Saying.of("nothing can be financed on a correction.*", (words, found) -> words.documentCorrection()),
            Saying.of(
                    "the document is in (\\w+), the value is not", (words, found) -> words.documentIn(found.group(1))),
            Saying.of("the document is worth (.+) altogether", (words, found) -> words.documentWorth(found.group(1))),
            Saying.of("a document of kind .* needs its owner", (words, found) -> words.documentWithoutOwner()),
            Saying.of("this is a file of the type (\\S+), not .*", (words, found) -> words.fileType(found.group(1))),
            Saying.of("a plain decimal such as 12.5", (words, found) -> words.decimal()),
            Saying.of("stands above already", (words, found) -> words.above()),
            Saying.of("that is you, and is not typed", (words, found) -> words.ownerIsYou()),
            Saying.of("that of the document", (words, found) -> words.documentsCurrency()),
            Saying.of("a document's number has a letter or a digit", (words, found) -> words.numberEmpty()),
            Saying.of(
                    "a document's number has at most (\\d+) characters",
                    (words, found) -> words.characters(found.group(1))),
            Saying.of(
                    "there is an invisible character in the document's number", (words, found) -> words.numberUnseen()),
            Saying.of("nothing is left of the text without spaces", (words, found) -> words.nothingLeft()),
            Saying.of("a customs declaration number has .*", (words, found) -> words.declarationNumber()),
            Saying.of("not before (\\d\\S*)", (words, found) -> words.notBefore(found.group(1))),
            Saying.of("not before validUntil", (words, found) -> words.notBeforeQuote()),
            Saying.of("not before issuedOn", (words, found) -> words.notBeforeIssue()),
            Saying.of("must not be the debtor", (words, found) -> words.ownDebt()),
            Saying.of(".* by the caller|.*: the caller .* it", (words, found) -> words.bySelf()),
            Saying.of(".* is refused, confirmed or has lapsed at this moment", (words, found) -> words.decidedNow()),
            Saying.of(
                    ".* had to be confirmed by (.+), and can be recorded again",
                    (words, found) -> words.payableLapsed(found.group(1))),
            Saying.of("no such payable: .*", (words, found) -> words.noPayable()),
            Saying.of(".* was recorded when makers were not written down", (words, found) -> words.makerUnknown()),
            Saying.of("(.+) is open", (words, found) -> words.accountOpen(found.group(1))),
            Saying.of(
                    "\\d+ is not the last one|that of the profile that was read, .*",
                    (words, found) -> words.changedMeanwhile()),
            Saying.of("version .* has .*", (words, found) -> words.otherText()),
            Saying.of(
                    ".* is none|.* is in force, not published, or not the last one",
                    (words, found) -> words.replacedIsGone()),
            Saying.of("percent per year, such as 3.85", (words, found) -> words.rate()),
            Saying.of("0x and 64 hexadecimal digits.*", (words, found) -> words.digest()),
            Saying.of("0x and 40 hexadecimal digits", (words, found) -> words.address()),
            Saying.of("\\+ and 5 to 15 digits.*", (words, found) -> words.telephone()),
            Saying.of("a whole number of at most (\\d+) digits", (words, found) -> words.wholeNumber(found.group(1))),
            Saying.of("is no .*, as its Content-Type says", (words, found) -> words.fileKind()),
            Saying.of("must be (\\w+)", (words, found) -> words.itsCurrency(found.group(1))),
            Saying.of("1 to 20 letters, digits, dots and hyphens", (words, found) -> words.version()),
            Saying.of("a section of GB/T 4754-2017, A to T", (words, found) -> words.industry()),
            Saying.of("large, medium, .*", (words, found) -> words.sizeClass()),
            Saying.of("one of .*", (words, found) -> words.oneOf()),
            Saying.of("accept or reject.*", (words, found) -> words.verdict()),
            Saying.of("an e-mail address", (words, found) -> words.email()),
            Saying.of("an e-mail address or a telephone number is required", (words, found) -> words.contact()),
            Saying.of("6 letters or digits", (words, found) -> words.reference()),
            Saying.of("not for this kind of policy", (words, found) -> words.notOfThisPolicy()),
            Saying.of("a kind of policy", (words, found) -> words.policyKind()),
            Saying.of("a kind of trade document", (words, found) -> words.documentKind()),
            Saying.of("a plain decimal amount of the currency, such as .*", (words, found) -> words.amountOfPolicy()),
            Saying.of("frozen or lifted", (words, found) -> words.frozenOrLifted()),
            Saying.of("above 0 and at most 1, with at most 4 decimals, .*", (words, found) -> words.partOfOne()),
            Saying.of("a whole number of days from 1 to (\\d+)", (words, found) -> words.wholeDays(found.group(1))),
            Saying.of("the currency of the payable", (words, found) -> words.payablesCurrency()),
            Saying.of("credit-note or agreed-dispute", (words, found) -> words.creditKind()),
            Saying.of("only for SMALLEST_PIECE", (words, found) -> words.noCurrency()),
            Saying.of("1 to (\\d+) tiers", (words, found) -> words.tiers(found.group(1))),
            Saying.of("all tiers are of one currency", (words, found) -> words.tiersCurrency()),
            Saying.of("the first tier begins at zero", (words, found) -> words.tiersBegin()),
            Saying.of("tiers stand by ascending amount.*", (words, found) -> words.tiersAscend()),
            Saying.of("six digits of a division of China.*", (words, found) -> words.region()),
            Saying.of("a unified social credit code has 18 .*", (words, found) -> words.uscc()),
            Saying.of(
                    "check character of the unified social credit code must be (.)",
                    (words, found) -> words.usccCheck(found.group(1))),
            Saying.of("an LEI has 18 .*", (words, found) -> words.lei()),
            Saying.of("check digits of the LEI must be (\\d+)", (words, found) -> words.leiCheck(found.group(1))),
            Saying.of("an EORI number has .*", (words, found) -> words.eori()),
            Saying.of(
                    "belongs to participant (?:[^,]+, )?(.+)", (words, found) -> words.anothersNumber(found.group(1))),
            Saying.of("\\w+ of this participant is recorded", (words, found) -> words.numberRecorded()),
            Saying.of(".*: a person of the caller's operator proposed it", (words, found) -> words.byOwnOperator()),
            Saying.of("no USCC for who has an LEI", (words, found) -> words.knownByLei()),
            Saying.of("an IBAN without blanks, or 6 to 32 digits", (words, found) -> words.accountNumber()),
            Saying.of(
                    "an IBAN of this country has (\\d+) characters",
                    (words, found) -> words.ibanLength(found.group(1))),
            Saying.of("the check digits of the IBAN are wrong", (words, found) -> words.ibanCheck()),
            Saying.of("the first two letters of an IBAN are .*", (words, found) -> words.ibanCountry()),
            Saying.of("a BIC of 8 or 11 characters.*", (words, found) -> words.bankCode()),
            Saying.of("the fifth and sixth character of a BIC are .*", (words, found) -> words.bicCountry()),
            Saying.of("the check digit of the CNAPS code is wrong", (words, found) -> words.cnapsCheck()),
            Saying.of(
                    "a payment reference has 1 to (\\d+) characters",
                    (words, found) -> words.paymentReference(found.group(1))),
            Saying.of("\\S+ is (?!open$|none$)\\S+", (words, found) -> words.decided()));

    /** What the person has to know; what has no sentence of its own is quoted. */
    public static String sentence(String said, Language language) {
        if (said.equals("is required")) {
            return Wording.form(language).required();
        }
        return sentence(said, Wording.violation(language))
                .orElseGet(() -> Wording.form(language).notTaken(said));
    }

    /** The patterns that it has; empty for what is not known. */
    static List<String> patternsOf(String said) {
        return SAYINGS.stream()
                .map(saying -> saying.said())
                .filter(pattern -> pattern.matcher(said).matches())
                .map(Pattern::pattern)
                .toList();
    }

    static List<String> patterns() {
        return SAYINGS.stream().map(saying -> saying.said().pattern()).toList();
    }

    static Optional<String> sentence(String said, ViolationWords words) {
        for (Saying saying : SAYINGS) {
            Matcher matcher = saying.said().matcher(said);
            if (matcher.matches()) {
                return Optional.of(saying.sentence().apply(words, matcher.toMatchResult()));
            }
        }
        return Optional.empty();
    }
}
