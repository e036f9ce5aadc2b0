package io.counterfoil.service.audit;

/**
 * The end of an audit trail: whoever knows it can tell whether anything before it was changed.
 *
 * @param stream which trail, 0x and 64 hexadecimal digits
 * @param entries how many there are
 * @param hash of the last entry; the stream itself while there is none
 */
public record AuditHead(String stream, long entries, String hash) {

    public static AuditHead empty(String stream) {
        return new AuditHead(stream, 0, stream);
    }
}
