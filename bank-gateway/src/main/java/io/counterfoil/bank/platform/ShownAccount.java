package io.counterfoil.bank.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A verified account of a participant, as the service shows it to a bank that has to pay.
 *
 * @param bankCode BIC or CNAPS code
 * @param holder as the account's bank knows it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ShownAccount(String number, String bankCode, String holder) {}
