package io.counterfoil.sandbox.infrastructure;

import java.util.List;

/**
 * One instance of bank-gateway. Nothing of it is another's: its database, its audit trail, the vaults of its banks.
 *
 * @param part what the process is called, and its port
 * @param database its name and that of its user
 * @param service as its audit trail and the vault that seals it are called
 * @param banks that it acts for
 */
public record Gateway(String part, String database, String service, List<String> banks) {

    /** Runs for several banks, of which this sandbox has one. */
    public static final Gateway HOSTED = new Gateway("banks", "banks", "bank-gateway", List.of("bank-a"));

    /** Runs for the bank alone that it belongs to. */
    public static final Gateway OF_BANK_B = new Gateway("bank-b", "bankb", "bank-b-gateway", List.of("bank-b"));

    public static final List<Gateway> ALL = List.of(HOSTED, OF_BANK_B);

    static List<String> allBanks() {
        return ALL.stream().flatMap(gateway -> gateway.banks().stream()).toList();
    }

    String managementPort() {
        return QuarkusLaunch.managementPort(part);
    }
}
