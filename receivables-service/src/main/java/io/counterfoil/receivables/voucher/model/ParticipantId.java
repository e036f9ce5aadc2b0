package io.counterfoil.receivables.voucher.model;

import java.util.UUID;

public record ParticipantId(UUID value) {}
