package io.counterfoil.service.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tokens as the issuer of a test run signs them. */
public interface TestTokens {

    /** A copy that may be changed before it is signed. */
    Map<String, Object> claims(UUID participant, List<String> roles);

    String sign(Map<String, Object> claims);
}
