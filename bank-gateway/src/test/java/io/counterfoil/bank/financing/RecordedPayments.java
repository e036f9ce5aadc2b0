package io.counterfoil.bank.financing;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.PaymentReference;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A payment system outside the gateway: it pays each number of a financing once, and remembers which it paid. */
@Mock
@Singleton
public class RecordedPayments implements Payments {

    private final Map<UUID, List<Integer>> paid = new ConcurrentHashMap<>();

    @Override
    public PaymentReference payOut(HostedBank bank, UUID financing, int number) {
        List<Integer> numbers = paid.computeIfAbsent(financing, first -> new CopyOnWriteArrayList<>());
        synchronized (numbers) {
            if (!numbers.contains(number)) {
                numbers.add(number);
            }
        }
        return new PaymentReference("sandbox payout " + financing + (number == 0 ? "" : " again " + number));
    }

    /** Numbers of the payments that were made, in their order. */
    public List<Integer> of(UUID financing) {
        return List.copyOf(paid.getOrDefault(financing, List.of()));
    }
}
