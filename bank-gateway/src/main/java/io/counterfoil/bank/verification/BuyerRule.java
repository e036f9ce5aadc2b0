package io.counterfoil.bank.verification;

import io.counterfoil.bank.platform.ShownParty;
import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who owes for the goods is who owes the payable. Where the voucher was passed on, it is an earlier holder, whom a bank may not see. */
final class BuyerRule implements Rule {

    @Override
    public Stream<Check> check(Evidence evidence, Paper paper) {
        return Stream.of(found(evidence, paper));
    }

    private static Check found(Evidence evidence, Paper paper) {
        if (paper.kind() == DocumentKind.WAREHOUSE_RECEIPT) {
            return evidence.check(CheckCode.BUYER, paper, Finding.BUYER_NOT_NAMED_ON_KIND);
        }
        ShownParty debtor = evidence.debtor();
        if (debtor == null) {
            return evidence.check(CheckCode.BUYER, paper, Finding.DEBTOR_UNKNOWN, Source.PLATFORM);
        }
        Optional<TradeParty> named = paper.party(paper.kind().otherRole());
        return named.map(party -> compared(evidence, paper, party, debtor))
                .orElseGet(() -> evidence.check(CheckCode.BUYER, paper, Finding.BUYER_MISSING, debtor.name()));
    }

    private static Check compared(Evidence evidence, Paper paper, TradeParty buyer, ShownParty debtor) {
        Optional<PartyIdentifier> shared = Parties.shared(buyer, debtor);
        Optional<List<PartyIdentifier>> contradiction = Parties.contradiction(buyer, debtor);
        String name = Parties.shown(buyer);
        boolean sameName = Parties.namesAreSame(name, debtor.name());
        if (shared.isPresent() && contradiction.isEmpty()) {
            PartyIdentifier same = shared.get();
            return evidence.check(CheckCode.BUYER, paper, Finding.BUYER_SAME, same.scheme(), same.value(), name);
        }
        if (contradiction.isEmpty() && sameName) {
            return evidence.check(CheckCode.BUYER, paper, Finding.BUYER_NAMED, name);
        }
        if (!evidence.isFirstTier()) {
            return evidence.check(CheckCode.BUYER, paper, Finding.BUYER_FURTHER_TIER, name, debtor.name());
        }
        return contradiction
                .map(both -> evidence.check(
                        CheckCode.BUYER,
                        paper,
                        Finding.BUYER_OTHER,
                        both.get(0).scheme(),
                        both.get(0).value(),
                        both.get(1).value()))
                .orElseGet(() -> evidence.check(CheckCode.BUYER, paper, Finding.BUYER_NAME_OTHER, name, debtor.name()));
    }
}
