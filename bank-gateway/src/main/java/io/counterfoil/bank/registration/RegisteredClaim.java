package io.counterfoil.bank.registration;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;

/**
 * What the registry shows of a registration that is in force.
 *
 * @param number by which anybody finds it
 * @param reference the registrant's own; empty where it gave none
 * @param securedParty name of the account at the registry
 */
public record RegisteredClaim(
        String number,
        String reference,
        String securedParty,
        String securedPartyName,
        Money amount,
        LocalDate registeredOn,
        LocalDate expiresOn) {}
