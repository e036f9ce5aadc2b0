package io.counterfoil.bank.financing.simulator;

import io.counterfoil.bank.financing.Payments;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.PaymentReference;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Simulates a payment system: every payment is made at once, and its reference is invented. No money moves. */
@Singleton
class PaymentsThatSucceed implements Payments {

    @Override
    public PaymentReference payOut(HostedBank bank, UUID financing, int number) {
        return new PaymentReference("sandbox payout " + financing + (number == 0 ? "" : " again " + number));
    }
}
