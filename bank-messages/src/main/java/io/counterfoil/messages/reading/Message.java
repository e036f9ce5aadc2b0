package io.counterfoil.messages.reading;

import com.prowidesoftware.swift.model.MxId;
import io.counterfoil.documents.reading.Place;
import io.counterfoil.documents.reading.XmlElement;
import io.counterfoil.documents.reading.XmlFile;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.messages.MessageReason;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A message of ISO 20022, by itself or inside an envelope with a business header.
 *
 * @param id which message of which version
 * @param body the one element inside Document
 */
record Message(MxId id, XmlElement document, XmlElement body) {

    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:[a-z]{4}\\.\\d{3}\\.\\d{3}\\.\\d{2}");

    /** @throws RefusedException with the place, as for every XML file; when it is no message of ISO 20022 */
    static Message of(byte[] content) {
        XmlElement root = XmlFile.root(content);
        XmlElement document = root.name().equals("Document") ? root : enveloped(root);
        if (!NAMESPACE.matcher(document.namespace()).matches()) {
            throw notAMessage(document);
        }
        List<XmlElement> inside = document.children();
        if (inside.isEmpty()) {
            throw notAMessage(document);
        }
        if (inside.size() > 1) {
            throw inside.get(1).place().refused(MessageReason.MESSAGE_TWICE);
        }
        try {
            return new Message(new MxId(document.namespace()), document, inside.get(0));
        } catch (IllegalArgumentException noSuchMessage) {
            throw notAMessage(document);
        }
    }

    private static XmlElement enveloped(XmlElement envelope) {
        List<XmlElement> documents = envelope.named("Document");
        if (documents.isEmpty()) {
            throw notAMessage(envelope);
        }
        if (documents.size() > 1) {
            throw documents.get(1).place().refused(MessageReason.MESSAGE_TWICE);
        }
        return documents.get(0);
    }

    private static RefusedException notAMessage(XmlElement element) {
        return element.place()
                .refused(MessageReason.NOT_A_MESSAGE, Place.shown(element.name()), Place.shown(element.namespace()));
    }

    /** Such as {@code camt.053}. */
    String kind() {
        return id.getBusinessProcess().name() + "." + id.getFunctionality();
    }

    /** @throws RefusedException when its version is none of these */
    void requireVersion(int first, int last) {
        int version = id.getVersionInt();
        if (!"001".equals(id.getVariant()) || version < first || version > last) {
            throw document.place()
                    .refused(
                            MessageReason.VERSION_UNKNOWN,
                            id.getVariant() + "." + id.getVersion(),
                            kind(),
                            "001.%02d".formatted(first),
                            "001.%02d".formatted(last));
        }
    }
}
