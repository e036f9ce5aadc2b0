package io.counterfoil.service.web;

import io.counterfoil.kernel.Cursor;

/** A page of a list in the order of ids, which is the order in which things were named. */
public record PageWish(Cursor after, int limit) {}
