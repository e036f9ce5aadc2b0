package io.counterfoil.service.clients;

import io.counterfoil.kernel.Refusal;

/** What a service cannot do because another one does not let it. */
public enum ClientRefusal implements Refusal {
    ISSUER_UNAVAILABLE(503);

    private final int status;

    ClientRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
