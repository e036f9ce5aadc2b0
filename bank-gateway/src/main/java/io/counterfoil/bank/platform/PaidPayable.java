package io.counterfoil.bank.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * A payable that the service shows to a bank.
 *
 * @param payingBank that pays it now
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PaidPayable(UUID id, UUID payingBank) {}
