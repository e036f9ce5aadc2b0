package io.counterfoil.bank.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What the service shows of the share of one voucher in one settlement. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ShownShare(UUID settlementId, UUID voucherId, String state) {

    /** The paying bank has it, and nobody is paid yet. */
    public boolean isKeptApart() {
        return state.equals("contested") || state.equals("awarded");
    }
}
