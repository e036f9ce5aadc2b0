package io.counterfoil.bank.verification;

import io.counterfoil.documents.DocumentLine;
import io.counterfoil.kernel.DocumentKind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Each declared good by its name on the invoices of the request: the same quantity in the same unit, as far as it can be told. */
final class GoodsRule implements Rule {

    /**
     * Ways to write one unit: in words, by UN/ECE Recommendation 20, and by China customs' codes of units. What is not here is the same only
     * where it is written the same.
     */
    private static final Map<String, Set<String>> UNITS = Map.of(
            "kilogram", Set.of("KGM", "KG", "KGS", "KILOGRAM", "KILOGRAMS", "千克", "公斤", "035"),
            "piece", Set.of("C62", "H87", "EA", "PCE", "PC", "PCS", "PIECE", "PIECES", "个", "件", "007", "011"),
            "metre", Set.of("MTR", "M", "METRE", "METRES", "METER", "METERS", "米", "030"),
            "litre", Set.of("LTR", "L", "LITRE", "LITRES", "LITER", "LITERS", "升", "095"),
            "tonne", Set.of("TNE", "T", "TON", "TONS", "TONNE", "TONNES", "吨", "070"),
            "set", Set.of("SET", "SETS", "套", "006"));

    @Override
    public Stream<Check> check(Evidence evidence, Paper paper) {
        return paper.kind() == DocumentKind.CUSTOMS_DECLARATION ? Stream.of(found(evidence, paper)) : Stream.empty();
    }

    private static Check found(Evidence evidence, Paper paper) {
        List<Paper> invoices = evidence.of(DocumentKind.INVOICE);
        Optional<Paper> cut = Stream.concat(Stream.of(paper), invoices.stream())
                .filter(each -> each.lines().size() < each.lineCount())
                .findFirst();
        if (cut.isPresent()) {
            return evidence.check(
                    CheckCode.GOODS,
                    paper,
                    Finding.GOODS_CUT,
                    cut.get().lines().size(),
                    cut.get().lineCount());
        }
        List<DocumentLine> invoiced =
                invoices.stream().flatMap(invoice -> invoice.lines().stream()).toList();
        if (paper.lines().isEmpty() || invoiced.isEmpty()) {
            return evidence.check(CheckCode.GOODS, paper, Finding.GOODS_NOT_LISTED);
        }
        return paper.lines().stream()
                .flatMap(line -> Stream.ofNullable(difference(evidence, paper, line, invoiced)))
                .min(Comparator.comparing(Check::result)) // what is refused first
                .orElseGet(() -> evidence.check(
                        CheckCode.GOODS,
                        paper,
                        Finding.GOODS_SAME,
                        paper.lines().size()));
    }

    /** Quantities of one name are added up: an invoice may have one line for what goes out in two lots. */
    private static @Nullable Check difference(
            Evidence evidence, Paper paper, DocumentLine line, List<DocumentLine> invoiced) {
        List<DocumentLine> named = named(line, invoiced);
        if (named.isEmpty()) {
            return evidence.check(CheckCode.GOODS, paper, Finding.GOODS_NAME, line.description());
        }
        List<DocumentLine> declared = named(
                line,
                evidence.of(DocumentKind.CUSTOMS_DECLARATION).stream()
                        .flatMap(each -> each.lines().stream())
                        .toList());
        Optional<BigDecimal> one = sum(declared, unit(line));
        Optional<BigDecimal> other = sum(named, unit(line));
        boolean comparable = one.isPresent() && other.isPresent();
        if (comparable && one.get().compareTo(other.get()) == 0) {
            return null;
        }
        return evidence.check(
                CheckCode.GOODS,
                paper,
                comparable ? Finding.GOODS_QUANTITY : Finding.GOODS_UNIT,
                line.description(),
                one.map(sum -> Values.quantity(sum, line.unit())).orElseGet(() -> Values.quantity(line)),
                other.map(sum -> Values.quantity(sum, named.get(0).unit()))
                        .orElseGet(() -> Values.quantity(named.get(0))));
    }

    private static List<DocumentLine> named(DocumentLine as, List<DocumentLine> among) {
        return among.stream()
                .filter(each -> Parties.namesAreSame(each.description(), as.description()))
                .toList();
    }

    /** Empty where one of them has another unit, or does not say how much it is. */
    private static Optional<BigDecimal> sum(List<DocumentLine> lines, String unit) {
        BigDecimal sum = BigDecimal.ZERO;
        for (DocumentLine line : lines) {
            if (line.quantity() == null || !unit(line).equals(unit)) {
                return Optional.empty();
            }
            sum = sum.add(line.quantity());
        }
        return Optional.of(sum);
    }

    private static String unit(DocumentLine line) {
        String written = Objects.requireNonNullElse(line.unit(), "").strip().toUpperCase(Locale.ROOT);
        return UNITS.entrySet().stream()
                .filter(unit -> unit.getValue().contains(written))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(written);
    }
}
