package io.counterfoil.sandbox.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The portal, as Keycloak knows it: people log in at Keycloak, and the portal gets a code for their tokens (authorisation code flow with
 * PKCE, RFC 7636). It has no service account: without somebody who is logged in it gets no token.
 *
 * @param url where the portal is, without a slash at its end
 */
public record BrowserClient(String id, String secret, String url) {

    /** As Keycloak's admin API wants it. */
    ObjectNode client() {
        ObjectNode client = RealmClient.confidential(id, secret).put("standardFlowEnabled", true);
        client.put("rootUrl", url).put("baseUrl", "/");
        client.putArray("redirectUris").add(url + "/signed-in");
        client.putArray("webOrigins");
        client.putObject("attributes")
                .put("pkce.code.challenge.method", "S256")
                .put("post.logout.redirect.uris", url + "/signed-out");
        client.withArray("defaultClientScopes").add("acr").add("profile").add("email");
        return client;
    }

    @Override
    public String toString() {
        return "BrowserClient[" + id + "]"; // never the secret
    }
}
