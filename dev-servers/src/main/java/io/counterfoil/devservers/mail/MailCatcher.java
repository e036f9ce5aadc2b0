package io.counterfoil.devservers.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.counterfoil.devservers.Loopback;
import io.counterfoil.devservers.standin.Fault;
import io.counterfoil.devservers.standin.StandIn;
import io.counterfoil.devservers.standin.StandIn.Reply;
import io.counterfoil.devservers.standin.StandIn.Request;
import io.counterfoil.wire.TlsFiles;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Takes mails by SMTP on loopback and delivers them to nobody: {@code GET /mails} shows the last ones, newest last, {@code PUT
 * /control/empty} forgets them, and {@code PUT /control/smtp} with {@code {"answers":false}} lets nobody answer by SMTP. They are kept
 * in memory alone.
 */
public final class MailCatcher implements AutoCloseable {

    private static final int SHOWN_MAX = 500;
    /** Beyond that all are dropped: a sandbox that runs for weeks must not grow. */
    private static final int KEPT_MAX = 5_000;

    private final GreenMail smtp;
    private final StandIn door;
    private boolean answers = true;

    /**
     * A mail that was taken.
     *
     * @param to addresses
     */
    public record Caught(List<String> to, String from, String subject, String text) {}

    /** @param port of SMTP */
    public MailCatcher(int port, StandIn.Start start) throws IOException {
        TlsFiles tls = start.tls();
        if (tls != null) {
            show(tls);
        }
        smtp = new GreenMail(new ServerSetup(
                        port, Loopback.HOST, tls == null ? ServerSetup.PROTOCOL_SMTP : ServerSetup.PROTOCOL_SMTPS))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        smtp.start();
        door = new StandIn("mail", start, new StandIn.Business() {
            @Override
            public Reply answer(Request request, Fault fault) {
                return shown(request);
            }

            @Override
            public Reply control(Request request) {
                return controlled(request);
            }
        });
    }

    /** @param arguments port of SMTP, port of the door, a file that is not used, and with TLS authority, certificate and key */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new MailCatcher(
                Integer.parseInt(arguments[0]), StandIn.Start.of(Arrays.copyOfRange(arguments, 1, arguments.length)));
        Thread.currentThread().join();
    }

    /** GreenMail takes its certificate from a file that system properties name. */
    private static void show(TlsFiles tls) throws IOException {
        String password = UUID.randomUUID().toString();
        Path file = Files.createTempFile("mail", ".p12"); // for its owner only
        file.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry(
                    "own", tls.readKey(), password.toCharArray(), new Certificate[] {TlsFiles.read(tls.certificate())});
            own.store(out, password.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IOException(tls.certificate() + " cannot be used: " + e.getMessage(), e);
        }
        System.setProperty("greenmail.tls.keystore.file", file.toString());
        System.setProperty("greenmail.tls.keystore.password", password);
        System.setProperty("greenmail.tls.key.password", password);
    }

    /** The last ones, newest last. */
    public List<Caught> mails() {
        MimeMessage[] all = smtp.getReceivedMessages();
        if (all.length > KEPT_MAX) {
            empty();
        }
        return Stream.of(all)
                .skip(Math.max(0, all.length - SHOWN_MAX))
                .map(MailCatcher::caught)
                .toList();
    }

    public void empty() {
        try {
            smtp.purgeEmailFromAllMailboxes();
        } catch (FolderException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        door.close();
        smtp.stop();
    }

    /** Mails that were taken before are forgotten with it. */
    private synchronized void answer(boolean does) {
        if (does != answers) {
            answers = does;
            if (does) {
                smtp.start();
            } else {
                smtp.stop();
            }
        }
    }

    private static Caught caught(MimeMessage mail) {
        try {
            return new Caught(
                    Stream.of(mail.getRecipients(RecipientType.TO))
                            .map(address -> ((InternetAddress) address).getAddress())
                            .toList(),
                    ((InternetAddress) mail.getFrom()[0]).getAddress(),
                    mail.getSubject(),
                    String.valueOf(mail.getContent()).replace("\r\n", "\n"));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException("a mail cannot be read", unreadable);
        }
    }

    private Reply shown(Request request) {
        if (!request.method().equals("GET") || !request.path().equals("/mails")) {
            return new Reply(404, JsonNodeFactory.instance.objectNode());
        }
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (Caught mail : mails()) {
            var item = items.addObject()
                    .put("from", mail.from())
                    .put("subject", mail.subject())
                    .put("text", mail.text());
            mail.to().forEach(item.putArray("to")::add);
        }
        return new Reply(200, JsonNodeFactory.instance.objectNode().set("items", items));
    }

    private Reply controlled(Request request) {
        switch (request.path()) {
            case "/control/empty" -> empty();
            case "/control/smtp" -> answer(request.body().path("answers").asBoolean(true));
            default -> {
                return new Reply(404, JsonNodeFactory.instance.objectNode());
            }
        }
        return new Reply(200, JsonNodeFactory.instance.objectNode());
    }
}
