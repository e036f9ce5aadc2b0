package io.counterfoil.workflow.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands letters to a mail server, {@code quarkus.mailer.*}. */
@ApplicationScoped
class SmtpPost implements Post {

    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(30);

    private final ReactiveMailer mailer;
    private final String from;

    SmtpPost(ReactiveMailer mailer, @ConfigProperty(name = "counterfoil.mail.from") Optional<String> from) {
        this.mailer = mailer;
        this.from = from.orElse("");
    }

    @Override
    public void send(String email, Letter letter) {
        Mail mail = Mail.withText(email, letter.subject(), letter.text())
                .setFrom(from)
                .addHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no absence note answers it
        mailer.send(mail).await().atMost(TAKEN_WITHIN);
    }
}
