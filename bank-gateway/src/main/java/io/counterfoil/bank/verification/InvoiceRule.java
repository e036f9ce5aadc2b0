package io.counterfoil.bank.verification;

import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PartyRole;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A customs declaration against the invoices of the same request. What differs may have its reason - freight, a part of the goods, a
 * name in another language - so a person decides it.
 */
final class InvoiceRule implements Rule {

    @Override
    public Stream<Check> check(Evidence evidence, Paper paper) {
        if (paper.kind() != DocumentKind.CUSTOMS_DECLARATION) {
            return Stream.empty();
        }
        List<Paper> invoices = evidence.of(DocumentKind.INVOICE);
        if (invoices.isEmpty()) {
            return Stream.of(CheckCode.CONSIGNEE, CheckCode.INVOICE_AMOUNT)
                    .map(code -> evidence.check(code, paper, Finding.NO_INVOICE));
        }
        return Stream.of(consignee(evidence, paper, invoices), amount(evidence, paper, invoices));
    }

    private static Check consignee(Evidence evidence, Paper paper, List<Paper> invoices) {
        Optional<TradeParty> consignee = paper.party(PartyRole.CONSIGNEE);
        List<Optional<TradeParty>> buyers =
                invoices.stream().map(invoice -> invoice.party(PartyRole.BUYER)).toList();
        Optional<Optional<TradeParty>> missing =
                buyers.stream().filter(Optional::isEmpty).findFirst();
        if (consignee.isEmpty() || missing.isPresent()) {
            return evidence.check(
                    CheckCode.CONSIGNEE,
                    paper,
                    Finding.CONSIGNEE_MISSING,
                    shown(consignee),
                    shown(missing.orElse(buyers.get(0))));
        }
        String declared = Parties.shown(consignee.get());
        return buyers.stream()
                .map(InvoiceRule::shown)
                .filter(buyer -> !Parties.namesAreSame(buyer, declared))
                .findFirst()
                .map(buyer -> evidence.check(CheckCode.CONSIGNEE, paper, Finding.CONSIGNEE_OTHER, declared, buyer))
                .orElseGet(() -> evidence.check(CheckCode.CONSIGNEE, paper, Finding.CONSIGNEE_SAME, declared));
    }

    private static String shown(Optional<TradeParty> party) {
        return party.map(Parties::shown).orElse(Values.NONE);
    }

    /** All declarations of the request against all of its invoices: one invoice may go out in two lots. */
    private static Check amount(Evidence evidence, Paper paper, List<Paper> invoices) {
        List<Paper> declarations = evidence.of(DocumentKind.CUSTOMS_DECLARATION);
        Optional<Paper> other = Stream.concat(declarations.stream(), invoices.stream())
                .filter(each -> !each.value().currency().equals(paper.value().currency()))
                .findFirst();
        if (other.isPresent()) {
            return evidence.check(
                    CheckCode.INVOICE_AMOUNT,
                    paper,
                    Finding.INVOICE_CURRENCY_DIFFERS,
                    Values.of(paper.value()),
                    Values.of(other.get().value()));
        }
        Money declared = sum(declarations);
        Money invoiced = sum(invoices);
        return declared.equals(invoiced)
                ? evidence.check(CheckCode.INVOICE_AMOUNT, paper, Finding.INVOICE_AMOUNT_SAME, Values.of(declared))
                : evidence.check(
                        CheckCode.INVOICE_AMOUNT,
                        paper,
                        Finding.INVOICE_AMOUNT_DIFFERS,
                        Values.of(declared),
                        Values.of(invoiced));
    }

    private static Money sum(List<Paper> papers) {
        return papers.stream().map(Paper::value).reduce(Money::plus).orElseThrow();
    }
}
