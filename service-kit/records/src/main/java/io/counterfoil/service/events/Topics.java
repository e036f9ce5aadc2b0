package io.counterfoil.service.events;

import java.util.List;

/** The topics a service sends events to. */
public interface Topics {

    List<String> names();
}
