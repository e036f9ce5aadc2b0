package io.counterfoil.service.web;

/** An operation that takes more than other bodies: files. By method and path; whatever is written otherwise has less. */
public interface LargerBody {

    /** Upper case. */
    String method();

    /** Below the API's root, with its leading slash; {@code {name}} stands for one step of the path. */
    String path();

    int bytesMax();
}
