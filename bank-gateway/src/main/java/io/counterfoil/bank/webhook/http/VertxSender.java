package io.counterfoil.bank.webhook.http;

import io.counterfoil.bank.webhook.WebhookAddresses;
import io.counterfoil.bank.webhook.WebhookDelivery.Problem;
import io.counterfoil.bank.webhook.WebhookSender;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Connects to the address that was checked, and speaks to the name there: the certificate must be the name's. Each message has a
 * connection of its own, which is closed when the status has come, whatever follows it.
 */
@ApplicationScoped
class VertxSender implements WebhookSender {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int HEADERS_BYTES_MAX = 16_384;
    private static final int CONNECTIONS_MAX = 32;

    private final WebhookAddresses addresses;
    private final HttpClient client;
    private final Duration timeout;

    /** @param timeout from the first byte that is sent to the status of the answer */
    VertxSender(
            Vertx vertx,
            WebhookAddresses addresses,
            @ConfigProperty(name = "counterfoil.webhooks.timeout", defaultValue = "5S") Duration timeout) {
        this.addresses = addresses;
        this.timeout = timeout;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(timeout.toMillis()))
                .setMaxPoolSize(CONNECTIONS_MAX)
                .setMaxHeaderSize(HEADERS_BYTES_MAX)
                .setKeepAlive(false)
                .setShared(false));
    }

    @PreDestroy
    void stop() {
        client.close();
    }

    @Override
    public int send(UUID bank, URI url, Map<String, String> headers, byte[] body) throws NoAnswerException {
        RequestOptions to = options(bank, url);
        headers.forEach(to::putHeader);
        CompletableFuture<Integer> status = client.request(to)
                .compose(request -> request.send(Buffer.buffer(body)))
                .map(VertxSender::closed)
                .toCompletionStage()
                .toCompletableFuture();
        try {
            return status.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new NoAnswerException(Problem.TIMEOUT);
        } catch (ExecutionException failed) {
            throw new NoAnswerException(problem(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(Problem.TIMEOUT);
        }
    }

    private RequestOptions options(UUID bank, URI url) throws NoAnswerException {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        int standard = tls ? HTTPS : HTTP;
        int port = url.getPort() < 0 ? standard : url.getPort();
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        InetAddress address;
        try {
            address = addresses.resolve(bank, url);
        } catch (WebhookAddresses.NotAllowedException refused) {
            throw new NoAnswerException(refused.problem());
        }
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false)
                .setTimeout(timeout.toMillis());
    }

    private static int closed(HttpClientResponse answer) {
        int status = answer.statusCode();
        HttpClientRequest request = answer.request();
        request.connection().close();
        return status;
    }

    private static Problem problem(@Nullable Throwable why) {
        if (why instanceof SSLException) {
            return Problem.CERTIFICATE_NOT_TRUSTED;
        }
        return why instanceof TimeoutException ? Problem.TIMEOUT : Problem.NO_CONNECTION;
    }
}
