package io.counterfoil.bank.financing;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.PaymentReference;
import java.util.UUID;

/** A bank's payment system. */
public interface Payments {

    /**
     * Pays a supplier what it was promised. Asked again for the same financing and number, it pays nothing more and names the same
     * payment.
     *
     * @param number 0 first; how many payments of this financing came back before
     * @return under which the payment is found; its hash goes on chain
     */
    PaymentReference payOut(HostedBank bank, UUID financing, int number);
}
