package io.counterfoil.service.web;

/** An operation that takes more than other bodies: files. By method and exact path; whatever is written otherwise has less. */
public interface LargerBody {

    /** Upper case. */
    String method();

    /** Below the API's root, with its leading slash. */
    String path();

    int bytesMax();
}
