package io.counterfoil.bank.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A quote as the service took it.
 *
 * @param resourceId the quote's id there
 * @param termsHash what the service hashes the terms to
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TakenQuote(String resourceId, String termsHash) {}
