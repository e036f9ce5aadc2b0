package io.counterfoil.verification;

import static io.counterfoil.verification.ProjectionTable.FINANCING;
import static io.counterfoil.verification.ProjectionTable.PIECE;
import static io.counterfoil.verification.ProjectionTable.SETTLEMENT;

import io.counterfoil.kernel.Money;
import io.counterfoil.verification.Difference.Kind;
import io.counterfoil.verification.GatewayRecords.Act;
import io.counterfoil.verification.GatewayRecords.Registered;
import io.counterfoil.verification.RegistryReader.InForce;
import io.counterfoil.verification.progress.HowFar;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds what one gateway remembers, and what the registry and its bookings say, against the chain. Each difference names what may have
 * caused it and what to do.
 */
final class GatewayComparison {

    private static final String APPROVED = "financing-approved";
    private static final String INSTRUCTED = "payout-instructed";
    private static final String ATTESTED = "funds-attested";
    private static final String OPENED = "settlement-opened";
    private static final long PAUSE_MILLIS = 1_000;
    private static final String PAID_OUT = "payout:";
    private static final String SETTLED = "settlement:";
    private static final String REDEEMED = "redemption:";

    /** In which states the chain may have a financing once the bank has done this. */
    private static final Map<String, Set<String>> AFTER = Map.of(
            APPROVED, Set.of("APPROVED", "PAYOUT_INSTRUCTED", "FUNDED", "UNDONE"),
            INSTRUCTED, Set.of("PAYOUT_INSTRUCTED", "FUNDED", "UNDONE"),
            ATTESTED, Set.of("PAYOUT_INSTRUCTED", "FUNDED", "UNDONE")); // returned funds lead back

    private final VerifyOptions.Gateway gateway;
    private final Set<String> banks;
    private final Tables chain;
    private final long height;
    private final Differences differences;
    private final HowFar howFar;

    /** @param height up to which {@code chain} was read */
    GatewayComparison(
            VerifyOptions.Gateway gateway, Tables chain, long height, Differences differences, HowFar howFar) {
        this.gateway = gateway;
        this.banks = gateway.banks().stream().map(UUID::toString).collect(Collectors.toSet());
        this.chain = chain;
        this.height = height;
        this.differences = differences;
        this.howFar = howFar;
    }

    /** @param compared told what was compared, and how much of it */
    void compare(Map<String, Long> compared) {
        GatewayRecords records = GatewayRecords.read(gateway.database());
        compared.put(gateway.name() + " acts", (long) records.acts().size());
        compared.put(
                gateway.name() + " registrations", (long) records.registered().size());
        new TreeMap<>(records.acts()).forEach(this::isOnChain);
        for (String financing : new TreeSet<>(chain.of(FINANCING).keys())) {
            if (banks.contains(String.valueOf(chain.of(FINANCING).get(financing, "bank")))) {
                financing(financing, records);
            }
        }
        // Who opened a settlement is not among what the chain keeps: operators may have named another bank since.
        records.reopened().stream()
                .filter(act -> act.startsWith(SETTLED) || act.startsWith(REDEEMED))
                .filter(act -> chain.of(SETTLEMENT).has(act.substring(act.indexOf(':') + 1)))
                .sorted()
                .forEach(act -> cameBack(act, act.startsWith(SETTLED) ? "opened" : "redeemed"));
        for (String financing : new TreeSet<>(records.instructed())) {
            if (!records.acts().containsKey(INSTRUCTED + ":" + financing)) {
                add(
                        Kind.ACT_LOST,
                        "bank.payment_instruction",
                        financing,
                        null,
                        stateOf(financing),
                        "a payment was instructed and the chain was not told before; the journal of the gateway was changed:"
                                + " restore it, and ask the bank whether it has paid");
            }
        }
        atTheRegistry(records.registered());
    }

    private void isOnChain(String key, Act act) {
        if (act.block() < 0 || act.block() > height) {
            return; // on its way, or later than what was read
        }
        String kind = key.substring(0, key.indexOf(':'));
        String subject = key.substring(kind.length() + 1);
        boolean there = kind.equals(OPENED)
                ? chain.of(SETTLEMENT).has(subject)
                : !AFTER.containsKey(kind) || AFTER.getOrDefault(kind, Set.of()).contains(stateOf(subject));
        if (!there) {
            add(
                    Kind.ACT_LOST,
                    "bank.submission",
                    key,
                    "block " + act.block(),
                    stateOf(subject),
                    "the gateway holds this for done and the chain does not: its journal is of another chain, or was changed;"
                            + " restore its database to what belongs to this chain");
        }
    }

    private void financing(String financing, GatewayRecords records) {
        String state = stateOf(financing);
        if (AFTER.getOrDefault(APPROVED, Set.of()).contains(state)) {
            isOfGateway(APPROVED, financing, records);
        }
        if (!state.equals("FUNDED")) {
            return;
        }
        isOfGateway(ATTESTED, financing, records);
        if (records.reopened().contains(PAID_OUT + financing)) {
            cameBack(PAID_OUT + financing, state);
        }
        isRegistered(financing, records.registered().get(financing));
    }

    private void isOfGateway(String kind, String subject, GatewayRecords records) {
        String key = kind + ":" + subject;
        if (!records.acts().containsKey(key)) {
            add(
                    Kind.ACT_PAST_GATEWAY,
                    "bank.submission",
                    key,
                    null,
                    "done",
                    "signed with the bank's key, and this gateway knows nothing of it: its journal has lost it, or somebody else"
                            + " has the key; if the bank did not do it, replace the key (docs/runbooks/keys.md)");
        }
    }

    private void cameBack(String act, String chainSays) {
        add(
                Kind.BOOKING,
                "bank.expected_payment",
                act,
                "reopened",
                chainSays,
                "the chain says that the money was there, and the bank's statements say that it came back, or its booking was"
                        + " reversed: the bank pays again, or says on chain that the money is back");
    }

    private void isRegistered(String financing, @Nullable Registered registered) {
        String bank = String.valueOf(chain.of(FINANCING).get(financing, "bank"));
        if (!gateway.accounts().containsKey(UUID.fromString(bank))) {
            return;
        }
        String piece = String.valueOf(chain.of(FINANCING).get(financing, "piece_id"));
        Rows pieces = chain.of(PIECE);
        boolean claims = bank.equals(pieces.get(piece, "holder")) && !"0".equals(pieces.get(piece, "value"));
        if (claims && (registered == null || !registered.wasMade())) {
            add(
                    Kind.REGISTRATION,
                    "bank.registration",
                    financing,
                    registered == null ? null : registered.state(),
                    "FUNDED",
                    "paid, and the gateway has not registered it: its record was lost, or it was paid past the gateway;"
                            + " register it at the movable-property registry under the financing's id");
        }
        String value = String.valueOf(chain.of(FINANCING).get(financing, "value"));
        // Less is what an officer amended it to, after a part was paid.
        if (registered != null && registered.isInForce() && registered.minorUnits() > Long.parseLong(value)) {
            add(
                    Kind.REGISTRATION,
                    "bank.registration",
                    financing,
                    String.valueOf(registered.minorUnits()),
                    value,
                    "registered for more than was financed: amend the registration");
        }
    }

    private void atTheRegistry(Map<String, Registered> registrations) {
        Map<String, Registered> inForce = new TreeMap<>(registrations);
        inForce.values().removeIf(registered -> !registered.isInForce());
        AtomicLong done = howFar.begin(inForce.size(), "registrations of " + gateway.name() + " looked up");
        RegistryReader registry = new RegistryReader(gateway.registry(), gateway.http());
        for (Map.Entry<String, Registered> each : inForce.entrySet()) {
            try {
                atTheRegistry(each.getKey(), each.getValue(), registry);
            } catch (RegistryReader.SilentException silent) {
                add(
                        Kind.REGISTRATION,
                        "registry",
                        each.getKey(),
                        each.getValue().number(),
                        null,
                        "the registry at " + gateway.registry() + " could not be asked (" + silent.getMessage()
                                + "), and nothing after this was: verify again when it answers");
                return;
            }
            done.incrementAndGet();
        }
    }

    private void atTheRegistry(String financing, Registered registered, RegistryReader registry)
            throws RegistryReader.SilentException {
        String account = gateway.accounts().get(UUID.fromString(registered.bank()));
        if (account == null || complaint(financing, registered, registry.inForce(account, financing)) == null) {
            return;
        }
        pause(); // the gateway cancels at the registry first, and writes it down a moment later
        Registered now =
                GatewayRecords.registeredNow(gateway.database(), financing).orElse(null);
        String complaint = now == null || !now.isInForce()
                ? null
                : complaint(financing, now, registry.inForce(account, financing));
        if (now != null && complaint != null) {
            add(Kind.REGISTRATION, "registry", financing, now.number(), stateOf(financing), complaint);
        }
    }

    private @Nullable String complaint(String financing, Registered registered, List<InForce> inForce) {
        InForce ours = inForce.stream()
                .filter(each -> each.number().equals(registered.number()))
                .findFirst()
                .orElse(null);
        if (ours == null) {
            return "the registry has no such number in force: it was cancelled there, or never made; register it again";
        }
        String currency = chain.of(FINANCING).get(financing, "currency");
        if (currency != null
                && !ours.amount().equals(new Money(registered.minorUnits(), Currency.getInstance(currency)))) {
            return "the registry has it with " + ours.amount() + ", which is not what the gateway registered: somebody"
                    + " amended it there; amend it back";
        }
        if (inForce.size() > 1 && registered.compared()) {
            return "the registry has it more than once ("
                    + inForce.stream().map(InForce::number).collect(Collectors.joining(", "))
                    + "): cancel those that the gateway does not name";
        }
        return null;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the registry", e);
        }
    }

    private String stateOf(String financing) {
        return String.valueOf(Rows.told(chain.of(FINANCING).get(financing, "state")));
    }

    private void add(
            Kind kind, String where, String id, @Nullable String gatewaySays, @Nullable String chainSays, String why) {
        differences.add(
                new Difference(kind, gateway.name() + " " + where, id, null, chainSays, gatewaySays, null, why),
                Differences.Broken.GATEWAYS_EQUAL_CHAIN);
    }
}
