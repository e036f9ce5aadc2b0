package io.counterfoil.portal.casework;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.casework.Cancelling.Known;
import io.counterfoil.portal.casework.CaseView.Comment;
import io.counterfoil.portal.casework.CaseView.OwnTask;
import io.counterfoil.portal.casework.CaseView.Part;
import io.counterfoil.portal.casework.CaseView.Step;
import io.counterfoil.portal.casework.CaseView.Wait;
import io.counterfoil.portal.casework.CasesApi.StepJson;
import io.counterfoil.portal.casework.CasesApi.WaitJson;
import io.counterfoil.portal.casework.CasesApi.WholeCaseJson;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.signin.User;
import io.counterfoil.portal.wording.Wording;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what the page of a case shows to whoever looks. */
@ApplicationScoped
class CaseViews {

    private static final Set<TokenRole> WITH_TASKS =
            Set.of(TokenRole.SUPPLIER, TokenRole.ENTERPRISE_MAKER, TokenRole.ENTERPRISE_CHECKER, TokenRole.OPERATOR);
    private static final Set<TokenRole> WITH_COMMENTS = Set.of(
            TokenRole.SUPPLIER,
            TokenRole.ENTERPRISE_MAKER,
            TokenRole.ENTERPRISE_CHECKER,
            TokenRole.REGULATOR,
            TokenRole.OPERATOR,
            TokenRole.AUDITOR);
    private static final String OF_PLATFORM = "platform";
    private static final String ACCEPT = "accept";

    private final Cases cases;
    private final Tasks tasks;
    private final TaskRows rows;
    private final Directory directory;

    CaseViews(Cases cases, Tasks tasks, TaskRows rows, Directory directory) {
        this.cases = cases;
        this.tasks = tasks;
        this.rows = rows;
        this.directory = directory;
    }

    /**
     * What the reader asks for of a case.
     *
     * @param part whose picture is shown; null for the whole process
     * @param task that led here; null where none did
     * @param deed what was just done; null for nothing
     * @param note what was typed and is not done yet
     */
    record Wish(
            UUID id,
            @Nullable String part,
            @Nullable UUID task,
            CaseView.@Nullable Deed deed,
            String note,
            String comment,
            String reason) {

        /** @param reason why it should be cancelled, as it was typed */
        static Wish cancelling(UUID id, String reason) {
            return new Wish(id, null, null, null, "", "", reason);
        }
    }

    /** @throws ServiceRefusal 404 for whoever is not a party to it */
    CaseView of(Wish wish, Frame page, Mistakes mistakes, Attempt attempt) {
        WholeCaseJson whole = cases.get(wish.id());
        Case shown = Case.of(whole);
        Language language = page.language();
        List<Task> own = own(whole, wish.task(), page.user());
        List<TaskRow> listed = rows.of(own, page);
        List<OwnTask> forms = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            forms.add(form(own.get(i), listed.get(i), wish));
        }
        boolean issued = shown.process() != ProcessName.CONFIRMATION
                || whole.steps().stream().anyMatch(step -> step.activity().equals(ACCEPT));
        return new CaseView(
                shown,
                rows.about(shown.payable(), page),
                whole.version(),
                whole.waits().stream()
                        .filter(wait -> !wait.name().in(language).isBlank())
                        .map(wait -> wait(wait, language))
                        .toList(),
                forms,
                steps(whole.steps(), language),
                CaseLink.of(shown, page.user().role(), issued),
                new RawString(cases.picture(wish.id(), language, wish.part())),
                wish.part() == null ? "" : wish.part(),
                whole.parts().stream()
                        .map(part -> new Part(part, Wording.casework(language).part(part)))
                        .toList(),
                comments(wish.id(), page.user()),
                new Cancelling(
                        page.user().roles().contains(TokenRole.OPERATOR),
                        whole.cancellation() == null ? null : Known.of(whole.cancellation(), language),
                        wish.reason()),
                wish.deed(),
                mistakes,
                attempt);
    }

    /** Banks have no tasks here, and are told nothing of those of others. */
    private List<Comment> comments(UUID id, User reader) {
        if (reader.roles().stream().noneMatch(WITH_COMMENTS::contains)) {
            return List.of();
        }
        return cases.comments(id).stream()
                .map(each -> new Comment(each.name(), each.comment(), each.at()))
                .toList();
    }

    private static OwnTask form(Task task, TaskRow row, Wish wish) {
        boolean onLedger = !task.closedByItself() || !task.acts().isEmpty();
        boolean typed = task.id().equals(wish.task());
        return new OwnTask(
                row,
                task.closedByItself(),
                task.decidesDefault(),
                onLedger ? task.ledgerAt() : "",
                typed ? wish.note() : "",
                typed ? wish.comment() : "");
    }

    /** Whose link led here is asked for by its id; the list of all that waits is read only where the case waits for the reader. */
    private List<Task> own(WholeCaseJson whole, @Nullable UUID known, User reader) {
        boolean mayHave = reader.roles().stream().anyMatch(WITH_TASKS::contains);
        long waiting = whole.waits().stream()
                .filter(wait -> wait.groups().stream().anyMatch(group -> isOf(group, reader)))
                .count();
        if (!mayHave || waiting == 0) {
            return List.of();
        }
        if (known != null && waiting == 1) {
            Optional<Task> task =
                    tasks.find(known).filter(found -> found.caseId().equals(whole.id()));
            if (task.isPresent()) {
                return List.of(task.get());
            }
        }
        return tasks.of(whole.id());
    }

    /** @param group {@code role@participant} */
    private static boolean isOf(String group, User reader) {
        int at = group.indexOf('@');
        String whose = group.substring(at + 1);
        boolean own =
                whose.equals(OF_PLATFORM) || whose.equals(reader.participant().toString());
        return own
                && TokenRole.of(group.substring(0, Math.max(0, at)))
                        .filter(reader.roles()::contains)
                        .isPresent();
    }

    private Wait wait(WaitJson wait, Language language) {
        String parties = wait.groups().stream()
                .map(group -> group.substring(group.indexOf('@') + 1))
                .filter(whose -> !whose.equals(OF_PLATFORM))
                .distinct()
                .map(whose -> directory.shownName(UUID.fromString(whose)))
                .collect(Collectors.joining(language.isChinese() ? "、" : ", "));
        return new Wait(
                wait.name().in(language),
                lane(wait, language),
                parties,
                wait.since(),
                wait.until(),
                wait.incident() == null ? "" : wait.incident());
    }

    /** A task says itself whose it is: in a bank's lane stands what its supplier has to do, too. */
    private static String lane(WaitJson wait, Language language) {
        String roles = wait.groups().stream()
                .flatMap(group -> TokenRole.of(group.substring(0, Math.max(0, group.indexOf('@')))).stream())
                .distinct()
                .map(Wording.frame(language)::role)
                .collect(Collectors.joining(language.isChinese() ? "、" : ", "));
        return roles.isEmpty() ? wait.who().in(language) : roles;
    }

    /** Without forks and frames, which have nothing to say in a list. */
    private static List<Step> steps(List<StepJson> walked, Language language) {
        List<Step> steps = new ArrayList<>(walked.stream()
                .filter(step -> !step.name().in(language).isBlank() && !isOnlyDrawn(step.kind()))
                .map(step -> new Step(
                        step.name().in(language),
                        Step.State.valueOf(step.state().toUpperCase(Locale.ROOT)),
                        step.from(),
                        step.to()))
                .toList());
        Collections.reverse(steps);
        return steps;
    }

    private static boolean isOnlyDrawn(String kind) {
        return kind.endsWith("Gateway") || kind.equals("subProcess") || kind.equals("multiInstanceBody");
    }
}
