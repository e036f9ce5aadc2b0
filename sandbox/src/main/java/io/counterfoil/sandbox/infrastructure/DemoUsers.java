package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.replay.plan.Party;
import io.counterfoil.sandbox.identity.DemoUser;
import io.counterfoil.sandbox.identity.TypedPassword;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;

/**
 * One user for each role and demo participant. Enterprise and suppliers are of the demonstration's sample, so that after
 * {@code ./counterfoil demo} these users see what theirs did.
 */
final class DemoUsers {

    /** RFC 4226, section 4: 160 bits. */
    private static final int TOTP_BYTES = 20;

    private final Sandbox sandbox;

    DemoUsers(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    List<DemoUser> all() throws IOException {
        List<DemoUser> users = new ArrayList<>();
        Party enterprise = new Party(Party.Kind.DEBTOR, "Example Motors");
        Party supplier = new Party(Party.Kind.CREDITOR, "Tier 1 supplier 01");
        Party secondTier = new Party(Party.Kind.TIER_2, "Tier 2 supplier 01");
        users.add(user("enterprise-maker", "enterprise-maker", enterprise.id(), enterprise.name()));
        users.add(user("enterprise-checker", "enterprise-checker", enterprise.id(), enterprise.name()));
        users.add(user("supplier", "supplier", supplier.id(), supplier.name()));
        users.add(user("supplier-tier-2", "supplier", secondTier.id(), secondTier.name()));
        for (String bank : Gateway.allBanks()) {
            users.add(user(bank + "-officer", "bank-officer", id(bank), bank));
            users.add(user(bank + "-approver", "bank-approver", id(bank), bank));
        }
        for (String role : List.of("operator", "regulator", "auditor")) {
            users.add(user(role, role, id(role), role));
        }
        users.add(user("second-operator", "operator", id("second-operator"), "second-operator"));
        return users;
    }

    private UUID id(String participant) throws IOException {
        return sandbox.participants().of(participant);
    }

    private DemoUser user(String name, String role, UUID participant, String participantName) {
        byte[] totp = HexFormat.of().parseHex(sandbox.secrets().text("totp-" + name), 0, 2 * TOTP_BYTES);
        return new DemoUser(
                name,
                role,
                participant,
                participantName,
                TypedPassword.of(HexFormat.of().parseHex(sandbox.secrets().text("password-" + name))),
                new Base32().encodeToString(totp));
    }
}
