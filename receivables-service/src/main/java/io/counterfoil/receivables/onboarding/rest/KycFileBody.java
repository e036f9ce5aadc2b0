package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.receivables.onboarding.model.KycDocument;
import io.counterfoil.service.web.LargerBody;
import jakarta.inject.Singleton;

/** The upload of a KYC document is the one request with a file for a body. */
@Singleton
class KycFileBody implements LargerBody {

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/kyc-documents";
    }

    @Override
    public int bytesMax() {
        return KycDocument.BYTES_MAX;
    }
}
