package io.counterfoil.kernel;

/**
 * Who acted, as its token says.
 *
 * @param subject tells persons apart: the same in every session, from every client and in every role
 * @param name for people to read
 * @param client the program that was used
 */
public record Person(String subject, String name, String client) {}
