package io.counterfoil.bank.verification;

import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.TradeParty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A supplier finances on its own papers only: on its invoice as seller, on a customs declaration as exporter. */
final class OwnerRule implements Rule {

    @Override
    public Stream<Check> check(Evidence evidence, Paper paper) {
        TradeParty owner = paper.says().owner();
        Optional<List<PartyIdentifier>> contradiction = Parties.contradiction(owner, evidence.supplier());
        if (contradiction.isPresent()) {
            PartyIdentifier its = contradiction.get().get(0);
            PartyIdentifier suppliers = contradiction.get().get(1);
            return Stream.of(evidence.check(
                    CheckCode.OWNER, paper, Finding.OWNER_OTHER, its.scheme(), its.value(), suppliers.value()));
        }
        return Stream.of(Parties.shared(owner, evidence.supplier())
                .map(same -> evidence.check(
                        CheckCode.OWNER, paper, Finding.OWNER_SAME, same.scheme(), same.value(), Parties.shown(owner)))
                .orElseGet(() -> evidence.check(
                        CheckCode.OWNER,
                        paper,
                        Finding.OWNER_UNCLEAR,
                        Parties.shown(owner),
                        evidence.supplier().name())));
    }
}
