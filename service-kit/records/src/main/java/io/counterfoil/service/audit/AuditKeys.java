package io.counterfoil.service.audit;

/** Where the keys are that seal a trail: outside the database. */
public interface AuditKeys {

    /** Of the service whose trail it is; in ASCII. */
    String streamName();

    /**
     * A message authentication code under a key of this purpose alone.
     *
     * @return 32 bytes
     */
    byte[] mac(String purpose, byte[] message);
}
