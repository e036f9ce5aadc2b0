package io.counterfoil.receivables.certificate;

import io.counterfoil.kernel.RefusedException;

/** Puts certificates on paper: PDF of A4 pages. */
public interface CertificatePapers {

    enum Language {
        ZH,
        EN
    }

    /** @throws RefusedException CERTIFICATES_UNAVAILABLE with what is missing on the server */
    void requireReady();

    /**
     * @param code without separators
     * @throws RefusedException as above, or BUSY
     */
    byte[] of(Certificate certificate, String code, Language language);
}
