package io.counterfoil.workflow.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Whether mails reach the mail server. */
@Singleton
class MailMeters implements MeterBinder {

    private static final Logger LOG = Logger.getLogger(MailMeters.class);

    private final Instance<TaskMails> mails; // meters are bound before the rest is there

    MailMeters(Instance<TaskMails> mails) {
        this.mails = mails;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("counterfoil.mails.failed", this, MailMeters::failed)
                .baseUnit("tasks")
                .description("Nobody could be told of by mail, in five tries")
                .register(registry);
    }

    private double failed() {
        try {
            return mails.get().failed();
        } catch (RuntimeException noDatabase) {
            LOG.debugf(noDatabase, "mails cannot be counted");
            return Double.NaN;
        }
    }
}
