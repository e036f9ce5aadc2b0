package io.counterfoil.bank.hosting;

import java.util.UUID;

/**
 * What others need to know of a bank to enrol it.
 *
 * @param id in paths, for instance bank-a
 * @param participant the bank's id on the platform and on chain
 * @param signingAddress address of the key in the bank's own vault, 0x and 40 hexadecimal digits
 */
public record BankCard(String id, String name, UUID participant, String signingAddress) {}
