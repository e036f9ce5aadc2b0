package io.counterfoil.bank.ledger;

import io.counterfoil.ledger.LedgerException;
import io.counterfoil.service.web.Problems;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class LedgerAnswers {

    @ServerExceptionMapper
    Response failed(LedgerException failure) {
        return Problems.response(LedgerProblems.refusal(failure));
    }
}
