package io.counterfoil.sandbox.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.replay.client.Caller;
import io.counterfoil.sandbox.replay.Clients;
import java.util.List;
import java.util.UUID;

/** Puts rules of a bank into force through its API, with an officer and an approver. */
final class BankRules {

    private static final int TENOR_DAYS = 60;

    private final Clients clients;
    private final String bank;
    private final UUID participant;
    private final UUID debtor;
    private final UUID supplier;

    BankRules(Clients clients, String bank, UUID participant, UUID debtor, UUID supplier) {
        this.clients = clients;
        this.bank = bank;
        this.participant = participant;
        this.debtor = debtor;
        this.supplier = supplier;
    }

    /** At this bank such a sale needs two approvers from now on. */
    void twoApproversFor(String amount) {
        inForce(ApprovalRules.twoPersonsFor(amount), amount, "person", 2);
    }

    /** At this bank the software approves from now on. */
    void softwareApproves() {
        inForce(ApprovalRules.always(), "1000.00", "approve", 1);
    }

    private void inForce(String table, String amount, String route, int checkers) {
        Caller officer = new Caller(participant, TokenRole.BANK_OFFICER);
        Caller approver = new Caller(participant, TokenRole.BANK_APPROVER);
        clients.tokens().register(List.of(officer, approver));
        ObjectNode proposal = clients.api().http().json().createObjectNode().put("table", table);
        ObjectNode example = proposal.putArray("examples").addObject();
        example.put("name", "an example").put("tenorDays", TENOR_DAYS).put("route", route);
        example.put("debtor", debtor.toString());
        example.put("supplier", supplier.toString()).put("checkers", checkers);
        example.set(
                "value",
                clients.api()
                        .http()
                        .json()
                        .createObjectNode()
                        .put("amount", amount)
                        .put("currency", "CNY"));
        String key = UUID.randomUUID().toString();
        String version = clients.api()
                .postToBank(officer, bank + "/approval-tables", proposal, attempt -> key)
                .text("version");
        clients.api().postToBank(approver, bank + "/approval-tables/" + version + "/activation", attempt -> key);
    }
}
