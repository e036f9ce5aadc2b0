package io.counterfoil.documents.reading;

import io.counterfoil.documents.TradeDocument;

/** One format of files. */
interface FormatReader {

    /** Known by namespace and name of the first element. */
    boolean knows(XmlElement root);

    /**
     * @param content the bytes that {@code root} was read from
     * @throws io.counterfoil.kernel.RefusedException with the place and the reason
     */
    TradeDocument read(XmlElement root, byte[] content);
}
