package io.counterfoil.workflow.call;

/**
 * A call to another system that a case waits for: the diagram's external task.
 *
 * @param topic what kind of call
 * @param activity in the diagram
 * @param retries that are left
 */
public record OpenWork(String id, String topic, String activity, String instance, int retries) {}
