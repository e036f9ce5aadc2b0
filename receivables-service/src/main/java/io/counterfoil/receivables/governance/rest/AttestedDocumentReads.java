package io.counterfoil.receivables.governance.rest;

import io.counterfoil.receivables.governance.AttestedDocumentView;
import io.counterfoil.receivables.governance.AttestedDocuments;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Translates; decides nothing. The contract is openapi.yml, tag documents. */
@Path("/")
@Blocking
class AttestedDocumentReads {

    private final AttestedDocuments documents;
    private final Caller caller;

    AttestedDocumentReads(AttestedDocuments documents, Caller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Path("documents/{fingerprint}")
    @OperationId("getAttestedDocument")
    public AttestedDocumentView document(@RestPath String fingerprint) {
        caller.participant(); // whoever watches does it for somebody
        return Reading.found(documents.find(DocumentActCommands.document(fingerprint)), "attested document");
    }
}
