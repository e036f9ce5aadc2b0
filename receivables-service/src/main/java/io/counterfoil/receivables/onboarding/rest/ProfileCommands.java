package io.counterfoil.receivables.onboarding.rest;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.ChangeProfile;
import io.counterfoil.receivables.onboarding.ProfileBook;
import io.counterfoil.receivables.onboarding.ProfileView;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;

/** Translates; decides nothing. The contract is openapi.yml, tag profiles. Two operations change it: no role acts both for itself and for others. */
@Path("/participants")
@Blocking
class ProfileCommands {

    private final ChangeProfile changeProfile;
    private final ProfileBook profiles;
    private final Reading reading;
    private final Caller caller;

    ProfileCommands(ChangeProfile changeProfile, ProfileBook profiles, Reading reading, Caller caller) {
        this.changeProfile = changeProfile;
        this.profiles = profiles;
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Path("{id}/profile")
    @OperationId("getProfile")
    public ProfileView profile(@RestPath UUID id) {
        return Reading.found(profiles.find(reading.viewer(), id), "participant of the caller");
    }

    @POST
    @Path("own/profile")
    @OperationId("changeProfile")
    public CompletionStage<Response> change(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Prefer") String prefer, ProfileJson body) {
        ProfileJson.Read read = Bodies.required(body).read();
        Person person = caller.person();
        return Answers.answer(
                () -> changeProfile.ofOwn(
                        caller.request(key, Caller.by(person, "change-profile"), body),
                        person,
                        read.version(),
                        read.profile()),
                prefer);
    }

    @POST
    @Path("{id}/profile")
    @OperationId("changeProfileOfParticipant")
    public CompletionStage<Response> changeOfAnother(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            ProfileJson body) {
        ProfileJson.Read read = Bodies.required(body).read();
        Person person = caller.person();
        return Answers.answer(
                () -> changeProfile.ofAnother(
                        caller.request(key, Caller.by(person, "change-profile " + id), body),
                        person,
                        id,
                        read.version(),
                        read.profile()),
                prefer);
    }
}
