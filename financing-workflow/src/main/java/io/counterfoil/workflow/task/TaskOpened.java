package io.counterfoil.workflow.task;

/** Told of each task of people that opens, in the transaction in which it does. */
public interface TaskOpened {

    void opened(String task);
}
