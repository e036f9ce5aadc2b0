package io.counterfoil.bank.booking.rest;

import io.counterfoil.documents.FileType;
import io.counterfoil.service.web.LargerBody;
import jakarta.inject.Singleton;

/** The file of a status report is the body of its request. */
@Singleton
class PaymentStatusReportBody implements LargerBody {

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/banks/{bank}/payment-status-reports";
    }

    @Override
    public int bytesMax() {
        return FileType.XML.bytesMax();
    }
}
