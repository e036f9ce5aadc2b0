package io.counterfoil.bank.registration.postgres;

import io.counterfoil.bank.registration.Registration;
import io.counterfoil.bank.registration.Registrations;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code registration}. */
@Entity(name = "Registration")
@Table(schema = "bank", name = "registration")
@IdClass(RegistrationRow.Key.class)
class RegistrationRow {

    record Key(UUID bank, UUID financingId) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column(name = "financing_id")
    UUID financingId;

    @Enumerated(EnumType.STRING)
    @Column
    Registration.State state;

    @Column
    @Nullable
    String number;

    @Column(name = "minor_units")
    long minorUnits;

    @Column
    String currency;

    @Column(name = "expires_on")
    LocalDate expiresOn;

    /** JSON. */
    @Column
    String priors;

    @Column(name = "decision_numbers", columnDefinition = "text[]")
    String @Nullable [] decisionNumbers;

    @Column
    @Nullable
    String reason;

    @Column
    @Nullable
    String subject;

    @Column
    @Nullable
    String name;

    @Column
    @Nullable
    String client;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "sent_at")
    @Nullable
    Instant sentAt;

    @Column
    @Nullable
    String detail;

    @Column
    boolean compared;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "looked_at")
    Instant lookedAt;

    static RegistrationRow of(Registrations.Key key, Registration first) {
        RegistrationRow row = new RegistrationRow();
        row.bank = key.bank();
        row.financingId = key.financing();
        row.lookedAt = first.changedAt();
        row.take(first);
        return row;
    }

    void take(Registration registration) {
        state = registration.state();
        number = registration.number();
        minorUnits = registration.terms().amount().minorUnits();
        currency = registration.terms().amount().currency().getCurrencyCode();
        expiresOn = registration.terms().expiresOn();
        priors = PriorsText.of(registration.priors());
        sentAt = registration.sentAt();
        detail = registration.detail();
        compared = registration.compared();
        changedAt = registration.changedAt();
        Registration.Decision decision = registration.decision();
        decisionNumbers = decision == null ? null : decision.numbers().toArray(new String[0]);
        reason = decision == null ? null : decision.reason();
        subject = decision == null ? null : decision.by().subject();
        name = decision == null ? null : decision.by().name();
        client = decision == null ? null : decision.by().client();
        decidedAt = decision == null ? null : decision.at();
    }

    Registrations.Key key() {
        return new Registrations.Key(bank, financingId);
    }

    Registration registration() {
        return new Registration(
                state,
                number,
                new Registration.Terms(new Money(minorUnits, Currency.getInstance(currency)), expiresOn),
                PriorsText.read(priors),
                decision(),
                sentAt,
                detail,
                compared,
                changedAt);
    }

    private Registration.@Nullable Decision decision() {
        return decisionNumbers == null
                ? null
                : new Registration.Decision(
                        List.of(decisionNumbers),
                        Objects.requireNonNull(reason),
                        new Person(
                                Objects.requireNonNull(subject),
                                Objects.requireNonNull(name),
                                Objects.requireNonNull(client)),
                        Objects.requireNonNull(decidedAt));
    }
}
