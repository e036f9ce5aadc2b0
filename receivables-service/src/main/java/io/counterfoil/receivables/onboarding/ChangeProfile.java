package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.onboarding.ParticipantChanged.Change;
import io.counterfoil.receivables.onboarding.model.Profile;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A participant says what it is, or an operator says it for it. Whoever changes says which version was read, so that nobody undoes what was not seen. */
@ApplicationScoped
public class ChangeProfile {

    private final CommandPath path;
    private final Enrolment enrolment;
    private final Participants participants;
    private final Profiles profiles;

    ChangeProfile(CommandPath path, Enrolment enrolment, Participants participants, Profiles profiles) {
        this.path = path;
        this.enrolment = enrolment;
        this.participants = participants;
        this.profiles = profiles;
    }

    /** @param version that was read; 0 when there was none */
    public Outcome ofOwn(Request request, Person person, int version, Profile profile) {
        return path.once(request, () -> {
            enrolment.requireEnrolled(request);
            return change(request, person, request.by(), version, profile);
        });
    }

    /** @param version that was read; 0 when there was none */
    public Outcome ofAnother(Request request, Person person, UUID participant, int version, Profile profile) {
        return path.once(request, () -> {
            enrolment.requireActiveOperator(request, "participant");
            if (!participants.isRecorded(participant)) {
                throw RefusedException.notFound("participant");
            }
            return change(request, person, participant, version, profile);
        });
    }

    private Outcome change(Request request, Person person, UUID participant, int version, Profile profile) {
        Detail detail = Detail.of(CommandKind.CHANGE_PROFILE, participant);
        return path.inDatabase(request, detail, () -> {
            if (!profiles.add(participant, version + 1, profile, person)) {
                throw RefusedException.of(
                        ReceivablesRefusal.PROFILE_OUTDATED,
                        "somebody has changed it meanwhile; read it again",
                        List.of(new Violation("version", version + " is not the last one")));
            }
            path.tell(detail, new ParticipantChanged(Change.PROFILE_CHANGED, participant, participant));
            return null;
        });
    }
}
