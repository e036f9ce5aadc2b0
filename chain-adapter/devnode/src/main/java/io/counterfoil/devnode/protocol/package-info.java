/** The wire: frames, TARS, JSON-RPC, event subscriptions, WebSocket. */
@NullMarked
package io.counterfoil.devnode.protocol;

import org.jspecify.annotations.NullMarked;
