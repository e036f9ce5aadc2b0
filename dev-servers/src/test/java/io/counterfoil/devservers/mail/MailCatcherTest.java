package io.counterfoil.devservers.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.devservers.mail.MailCatcher.Caught;
import io.counterfoil.devservers.standin.StandIn;
import io.counterfoil.devservers.tls.Certificates;
import io.counterfoil.wire.TlsFiles;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMessage.RecipientType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

    private final int smtp = Loopback.freePort();
    private final int door = Loopback.freePort();

    @TempDir
    Path directory;

    @Test
    void whatIsSentIsShownAndForgotten() throws Exception {
        try (MailCatcher catcher = new MailCatcher(smtp, StandIn.Start.plain(door))) {
            send(plain());
            assertEquals(
                    List.of(new Caught(List.of("wei@lantern.example"), "us@platform.example", "有事项等您处理", "一项\n")),
                    catcher.mails());
            HttpRequest look = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door + "/mails"))
                    .build();
            assertEquals(
                    "{\"items\":[{\"from\":\"us@platform.example\",\"subject\":\"有事项等您处理\",\"text\":\"一项\\n\","
                            + "\"to\":[\"wei@lantern.example\"]}]}",
                    HttpClient.newHttpClient()
                            .send(look, BodyHandlers.ofString())
                            .body());
            catcher.empty();
            assertEquals(List.of(), catcher.mails());
        }
    }

    @Test
    void withCertificatesItSpeaksTlsAndNothingElse() throws Exception {
        TlsFiles own = new Certificates(directory.resolve("tls"), Clock.systemUTC()).issue("mail");
        try (MailCatcher catcher = new MailCatcher(smtp, new StandIn.Start(door, null, own))) {
            Properties settings = settings("smtps");
            settings.put(
                    "mail.smtps.ssl.socketFactory",
                    TlsFiles.trusting(own.authority()).getSocketFactory());
            settings.put("mail.smtps.ssl.checkserveridentity", "true");
            send(settings);
            assertEquals(1, catcher.mails().size());
            assertThrows(MessagingException.class, () -> send(plain()));
            assertThrows(MessagingException.class, () -> send(settings("smtps")), "whose certificate is not trusted");
            assertEquals(1, catcher.mails().size());
        }
    }

    private Properties plain() {
        return settings("smtp");
    }

    private Properties settings(String protocol) {
        Properties settings = new Properties();
        settings.put("mail.transport.protocol.rfc822", protocol);
        settings.put("mail." + protocol + ".host", Loopback.HOST);
        settings.put("mail." + protocol + ".port", String.valueOf(smtp));
        settings.put("mail." + protocol + ".timeout", "3000");
        settings.put("mail." + protocol + ".connectiontimeout", "3000");
        return settings;
    }

    private static void send(Properties settings) throws MessagingException {
        MimeMessage mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom(new InternetAddress("us@platform.example"));
        mail.setRecipient(RecipientType.TO, new InternetAddress("wei@lantern.example"));
        mail.setSubject("有事项等您处理", StandardCharsets.UTF_8.name());
        mail.setText("一项\n", StandardCharsets.UTF_8.name());
        Transport.send(mail);
    }
}
