package io.counterfoil.receivables.document.rest;

import io.counterfoil.receivables.file.StoredFile;
import io.counterfoil.service.web.LargerBody;
import jakarta.inject.Singleton;

/** The file of a trade document is the body of its upload. */
@Singleton
class TradeDocumentFileBody implements LargerBody {

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/trade-documents/files";
    }

    @Override
    public int bytesMax() {
        return StoredFile.BYTES_MAX;
    }
}
