package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.FourEyes;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.onboarding.TermsVersions.Published;
import io.counterfoil.receivables.onboarding.TermsVersions.Standing;
import io.counterfoil.receivables.onboarding.model.Terms;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person of an operator proposes a version of the terms, another one publishes it. */
@ApplicationScoped
public class PublishTerms {

    private final CommandPath path;
    private final Enrolment enrolment;
    private final TermsVersions versions;
    private final BusinessDays days;

    PublishTerms(CommandPath path, Enrolment enrolment, TermsVersions versions, BusinessDays days) {
        this.path = path;
        this.enrolment = enrolment;
        this.versions = versions;
        this.days = days;
    }

    public record Wish(
            String version,
            String title,
            String sha256,
            LocalDate effectiveFrom,
            @Nullable UUID replaces) {}

    public Outcome propose(Request request, Person proposer, Wish wish) {
        return path.once(request, () -> {
            enrolment.requireActiveOperator(request, "operator");
            Terms terms = new Terms(
                    Ids.next(),
                    wish.version(),
                    wish.title(),
                    wish.sha256(),
                    wish.effectiveFrom(),
                    wish.replaces(),
                    proposer);
            Detail detail = Detail.of(CommandKind.PROPOSE_TERMS, terms.id());
            return path.inDatabase(request, detail, () -> {
                requireNext(terms);
                versions.propose(terms);
                path.tell(detail, new TermsChanged(false, terms));
                return null;
            });
        });
    }

    public Outcome publish(Request request, Person second, UUID id) {
        return path.once(request, () -> {
            found(request, id);
            Detail detail = Detail.of(CommandKind.PUBLISH_TERMS, id);
            return path.inDatabase(request, detail, () -> {
                Standing standing = found(request, id);
                if (standing.published()) {
                    throw new RefusedException(ReceivablesRefusal.TERMS_NOT_OPEN, "they were published before");
                }
                Terms terms = standing.terms();
                FourEyes.requireAnother(
                        terms.proposer().subject(),
                        second,
                        "another person than the one that proposed them must publish terms",
                        new Violation("id", id + " was proposed by the caller"));
                requireNext(terms);
                versions.publish(id, second);
                path.tell(detail, new TermsChanged(true, terms));
                return null;
            });
        });
    }

    private Standing found(Request request, UUID id) {
        enrolment.requireActiveOperator(request, "terms");
        return versions.find(id).orElseThrow(() -> RefusedException.notFound("terms"));
    }

    /** What is in force is not overtaken afterwards. Asked when they are proposed, and again when they are published. */
    private void requireNext(Terms terms) {
        LocalDate today = days.today();
        List<Published> lastTwo = versions.lockAndLastTwo();
        List<Published> before = terms.replaces() == null ? lastTwo : withoutReplaced(terms.replaces(), today, lastTwo);
        LocalDate last = before.isEmpty() ? null : before.get(0).effectiveFrom();
        List<Rejection> rejections = Terms.rejections(terms.effectiveFrom(), today, last);
        if (!rejections.isEmpty()) {
            throw RefusedException.policy(rejections);
        }
        if (versions.isPublished(terms.version())) {
            throw RefusedException.policy(
                    "version", "version " + terms.version() + " is published; choose another", "a version is one text");
        }
    }

    private static List<Published> withoutReplaced(UUID replaced, LocalDate today, List<Published> lastTwo) {
        boolean replaceable = !lastTwo.isEmpty()
                && lastTwo.get(0).id().equals(replaced)
                && lastTwo.get(0).effectiveFrom().isAfter(today);
        if (!replaceable) {
            throw RefusedException.of(
                    ReceivablesRefusal.TERMS_NOT_OPEN,
                    "only the version published last can be replaced, and only before its first day",
                    List.of(new Violation("replaces", replaced + " is in force, not published, or not the last one")));
        }
        return lastTwo.subList(1, lastTwo.size());
    }
}
