package io.counterfoil.portal.platform;

import io.counterfoil.kernel.ProblemDetail;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jboss.logging.Logger;

/** Turns every answer from 400 on into a {@link ServiceRefusal}. */
public class RefusalReader implements ResponseExceptionMapper<ServiceRefusal> {

    private static final Logger LOG = Logger.getLogger(RefusalReader.class);

    /** What a user can cause. Everything else from 400 to 499 is a mistake of the portal. */
    private static final Set<Integer> EXPECTED = Set.of(403, 404, 409, 422, 429);

    @Override
    public ServiceRefusal toThrowable(Response answer) {
        ServiceRefusal refusal = new ServiceRefusal(problem(answer));
        if (!EXPECTED.contains(answer.getStatus())) {
            LOG.warnf("a service answered %s", refusal.getMessage());
        }
        return refusal;
    }

    private static ProblemDetail problem(Response answer) {
        try {
            ProblemDetail problem = answer.readEntity(ProblemDetail.class);
            if (problem != null) {
                return problem;
            }
        } catch (ProcessingException | WebApplicationException | IllegalStateException noProblem) {
            // whoever answered is none of our services, for instance a proxy: its status is all it says
        }
        return ProblemDetail.of("http-" + answer.getStatus(), answer.getStatus(), null);
    }
}
