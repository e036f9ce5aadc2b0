package io.counterfoil.receivables.intake.rest;

import io.counterfoil.receivables.file.StoredFile;
import io.counterfoil.service.web.LargerBody;
import jakarta.inject.Singleton;

/** A file of payables is the body of its upload. */
@Singleton
class IntakeFileBody implements LargerBody {

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/intakes";
    }

    @Override
    public int bytesMax() {
        return StoredFile.BYTES_MAX;
    }
}
