package io.counterfoil.service.files;

import io.counterfoil.kernel.RefusedException;

/** Where files lie, each under the hash of its content. Nothing is ever changed or removed. */
public interface FileStore {

    /**
     * Over when the file is there, also after a crash. A file that is there is left as it is, unless it is damaged.
     *
     * @param sha256 of the content
     * @throws RefusedException FILE_UNAVAILABLE when it cannot be kept
     */
    void put(String sha256, byte[] content);

    /** @throws RefusedException FILE_UNAVAILABLE when it is missing, damaged or cannot be read */
    byte[] get(String sha256);
}
