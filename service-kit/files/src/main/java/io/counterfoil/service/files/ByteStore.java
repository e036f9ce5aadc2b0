package io.counterfoil.service.files;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** Bytes by name, in a folder or in a bucket. What they are, is not its business. */
interface ByteStore {

    /** Over when they are there, also after a crash; others of that name are replaced, never mixed. */
    void put(String name, byte[] bytes) throws IOException;

    /**
     * @param most bytes that are read
     * @throws NoSuchFileException when there is none of this name
     * @throws IOException when there are more, or they cannot be read now
     */
    byte[] get(String name, int most) throws IOException;

    /** In words, for the log. */
    @Override
    String toString();
}
