package io.counterfoil.receivables.ledger;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerUnavailableException;
import io.counterfoil.ledger.SignerUnavailableException;
import io.counterfoil.service.web.Problems;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What of the chain may be away while a request is answered. */
class LedgerProblems {

    @ServerExceptionMapper
    Response signerUnavailable(SignerUnavailableException unavailable) {
        return Problems.response(new RefusedException(
                CommonRefusal.SIGNER_UNAVAILABLE, "the signer that holds the keys does not answer"));
    }

    @ServerExceptionMapper
    Response nodeUnavailable(LedgerUnavailableException unavailable) {
        return Problems.response(
                new RefusedException(CommonRefusal.LEDGER_UNAVAILABLE, "no node of the chain answers"));
    }
}
