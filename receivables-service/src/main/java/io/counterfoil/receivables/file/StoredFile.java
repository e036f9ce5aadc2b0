package io.counterfoil.receivables.file;

import io.counterfoil.documents.FileType;

/**
 * A file as it lies in the store.
 *
 * @param sha256 of its bytes, {@code 0x} and 64 hexadecimal digits
 */
public record StoredFile(String sha256, FileType type, int bytes) {

    /** Of any type: with less than 8 MiB for all bodies of a participant, one file is on its way at a time. A type may have less. */
    public static final int BYTES_MAX = 5 * 1024 * 1024;
}
