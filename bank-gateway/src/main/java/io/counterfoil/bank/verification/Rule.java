package io.counterfoil.bank.verification;

import io.counterfoil.kernel.DocumentFingerprints;
import java.util.List;
import java.util.stream.Stream;

/** One or a few checks that belong together. Plain: it compares what lies before it, and asks nobody. */
interface Rule {

    /** One check for each of its codes, at most. */
    Stream<Check> check(Evidence evidence, Paper paper);

    /** In the order of a report. */
    static List<Rule> all(DocumentFingerprints fingerprints) {
        return List.of(
                new FileRule(),
                new StandingRule(),
                new FingerprintRule(fingerprints),
                new OwnerRule(),
                new AmountRule(),
                new DatesRule(),
                new DetailsRule(),
                new BuyerRule(),
                new DeclarationNumberRule(),
                new InvoiceRule(),
                new GoodsRule(),
                new RegisterRule(),
                new CustomsStatusRule());
    }
}
