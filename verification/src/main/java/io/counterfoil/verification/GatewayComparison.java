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
        compared.put(gateway.name() + " bookings", (long) records.expected().size());
        new TreeMap<>(records.acts()).forEach(this::isOnChain);
        for (String financing : new TreeSet<>(chain.of(FINANCING).keys())) {
            if (banks.contains(String.valueOf(chain.of(FINANCING).get(financing, "bank")))) {
                financing(financing, records);
            }
        }
        for (String settlement : new TreeSet<>(chain.of(SETTLEMENT).keys())) {
            if (banks.contains(String.valueOf(chain.of(SETTLEMENT).get(settlement, "paying_bank")))) {
                settlement(settlement, records);
            }
        }
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
        isBooked("payout", financing, records);
        isRegistered(financing, records.registered().get(financing));
    }

    private void settlement(String settlement, GatewayRecords records) {
        isOfGateway(OPENED, settlement, records);
        isBooked("settlement", settlement, records);
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

    /** A bank that waits for its statements attests and opens after the booking only. */
    private void isBooked(String kind, String subject, GatewayRecords records) {
        String state = records.expected().get(kind + ":" + subject);
        if (state != null && !state.equals("booked")) {
            add(
                    Kind.BOOKING,
                    "bank.expected_payment",
                    kind + ":" + subject,
                    state,
                    kind.equals("payout") ? "FUNDED" : "opened",
                    "the chain says that the money was there, and no booking shows it, or it was reversed: look for it in the"
                            + " bank's statements; if it did not come, the supplier and the bank dispute or return the funds");
        }
    }

    private void isRegistered(String financing, @Nullable Registered registered) {
        String piece = chain.of(FINANCING).get(financing, "piece_id");
        String bank = chain.of(FINANCING).get(financing, "bank");
        Rows pieces = chain.of(PIECE);
        boolean heldByBank = piece != null
                && String.valueOf(bank).equals(pieces.get(piece, "holder"))
                && !"REDEEMED".equals(pieces.get(piece, "state"));
        if (registered == null) {
            if (heldByBank) {
                add(
                        Kind.REGISTRATION,
                        "bank.registration",
                        financing,
                        null,
                        "FUNDED",
                        "paid, and the gateway has no registration of it: the bank registers nothing, or its record was lost;"
                                + " register it at the movable-property registry under the financing's id");
            }
            return;
        }
        String value = chain.of(FINANCING).get(financing, "value");
        if (!String.valueOf(registered.minorUnits()).equals(value)) {
            add(
                    Kind.REGISTRATION,
                    "bank.registration",
                    financing,
                    String.valueOf(registered.minorUnits()),
                    value,
                    "registered for another amount than was financed: amend the registration");
        }
    }

    private void atTheRegistry(Map<String, Registered> registrations) {
        RegistryReader registry = new RegistryReader(gateway.registry(), gateway.http());
        AtomicLong done = howFar.begin(registrations.size(), "registrations of " + gateway.name() + " looked up");
        new TreeMap<>(registrations).forEach((financing, registered) -> {
            atTheRegistry(financing, registered, registry.inForce(registered.bank(), financing));
            done.incrementAndGet();
        });
    }

    private void atTheRegistry(String financing, Registered registered, List<InForce> inForce) {
        String currency = chain.of(FINANCING).get(financing, "currency");
        InForce ours = inForce.stream()
                .filter(each -> each.number().equals(registered.number()))
                .findFirst()
                .orElse(null);
        if (ours == null) {
            add(
                    Kind.REGISTRATION,
                    "registry",
                    financing,
                    registered.number(),
                    stateOf(financing),
                    "the registry has no such number in force: it was cancelled there, or never made; register it again");
        } else if (currency != null && !ours.amount().equals(amount(registered.minorUnits(), currency))) {
            add(
                    Kind.REGISTRATION,
                    "registry",
                    financing,
                    amount(registered.minorUnits(), currency),
                    ours.amount(),
                    "the registry has " + registered.number()
                            + " with another amount than the gateway: somebody amended it there; amend it back");
        }
        if (inForce.size() > 1 && registered.compared()) {
            add(
                    Kind.REGISTRATION,
                    "registry",
                    financing,
                    registered.number(),
                    inForce.stream().map(InForce::number).collect(Collectors.joining(" ")),
                    "registered more than once: cancel those that the gateway does not name");
        }
    }

    private static String amount(long minorUnits, String currency) {
        return new Money(minorUnits, Currency.getInstance(currency)).toDecimal() + " " + currency;
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
