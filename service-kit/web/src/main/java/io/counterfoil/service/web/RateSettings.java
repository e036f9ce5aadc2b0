package io.counterfoil.service.web;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many requests are answered. The burst is what one second allows; a subject and its participant are counted apart. */
@Singleton
class RateSettings {

    /** Subjects, participants and addresses that are counted at a time; who was seen longest ago is forgotten. */
    static final int COUNTED_MAX = 10_000;

    final int subjectPerSecond;
    final int participantPerSecond;
    final int failedPerMinute;

    RateSettings(
            @ConfigProperty(name = "counterfoil.rate.subject-per-second", defaultValue = "50") int subjectPerSecond,
            @ConfigProperty(name = "counterfoil.rate.participant-per-second", defaultValue = "100")
                    int participantPerSecond,
            @ConfigProperty(name = "counterfoil.rate.failed-authentications-per-minute", defaultValue = "60")
                    int failedPerMinute) {
        this.subjectPerSecond = subjectPerSecond;
        this.participantPerSecond = participantPerSecond;
        this.failedPerMinute = failedPerMinute;
    }
}
