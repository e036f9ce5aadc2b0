package io.counterfoil.devnode.evm;

import java.util.Arrays;

/** At most 1024 words. {@link #require} is asked once per instruction; the other methods then need no checks. */
final class Stack {

    static final int DEPTH_MAX = 1024;

    private Word[] words = new Word[32];
    private int size;

    void require(int inputs, int outputs) {
        if (size < inputs) {
            throw new Halt(Status.STACK_UNDERFLOW);
        }
        if (size - inputs + outputs > DEPTH_MAX) {
            throw new Halt(Status.STACK_OVERFLOW);
        }
    }

    void push(Word word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        words[size++] = word;
    }

    Word pop() {
        return words[--size];
    }

    /** Pushes the {@code n}th word from the top again; the top is the first. */
    void duplicate(int n) {
        push(words[size - n]);
    }

    /** Exchanges the top with the {@code n}th word below it. */
    void swap(int n) {
        Word top = words[size - 1];
        words[size - 1] = words[size - 1 - n];
        words[size - 1 - n] = top;
    }
}
