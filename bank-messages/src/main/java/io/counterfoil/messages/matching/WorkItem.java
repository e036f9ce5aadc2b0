package io.counterfoil.messages.matching;

/** A transfer that is no match. */
public record WorkItem(TransferId transfer, WorkItemKind kind, Proposal proposal) {}
