package io.counterfoil.bank.approval.rest;

import io.counterfoil.bank.approval.ApprovalExample;
import io.counterfoil.bank.approval.ApprovalQuestion;
import io.counterfoil.bank.approval.ApprovalTable;
import io.counterfoil.bank.approval.ApprovalTableDesk;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.bank.proposal.rest.ByJson;
import io.counterfoil.bank.proposal.rest.Rejection;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.MoneyJson;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag approval-tables. */
@Path("/banks/{bank}/approval-tables")
@Blocking
class ApprovalTableCommands {

    private static final int FILE_LENGTH_MAX = 200_000;
    private static final int EXAMPLES_MAX = 50;
    private static final int NAME_LENGTH_MAX = 100;
    private static final int TENOR_MAX = 3_650;
    private static final String ROUTES = String.join(", ", ApprovalQuestion.ROUTES);

    private final ApprovalTableDesk desk;
    private final Acts acts;
    private final Caller caller;

    ApprovalTableCommands(ApprovalTableDesk desk, Acts acts, Caller caller) {
        this.desk = desk;
        this.acts = acts;
        this.caller = caller;
    }

    record ExampleJson(
            @Nullable String name,
            @Nullable MoneyJson value,
            @Nullable Integer tenorDays,
            @Nullable UUID debtor,
            @Nullable UUID supplier,
            @Nullable String route,
            @Nullable Integer checkers) {

        static ExampleJson of(ApprovalExample example) {
            return new ExampleJson(
                    example.name(),
                    MoneyJson.of(example.value()),
                    example.tenorDays(),
                    example.debtor(),
                    example.supplier(),
                    example.route(),
                    example.checkers());
        }
    }

    record Proposal(@Nullable String table, @Nullable List<ExampleJson> examples) {}

    record Entry(
            int version,
            String state,
            ByJson proposedBy,
            @Nullable ByJson decidedBy,
            @Nullable String reason) {

        static Entry of(ApprovalTable table) {
            return new Entry(
                    table.version(),
                    table.proposal().state().inWords(),
                    ByJson.of(table.proposal().proposedBy()),
                    ByJson.ofNullable(table.proposal().decidedBy()),
                    table.proposal().reason());
        }
    }

    record Entries(List<Entry> items) {}

    record Whole(
            int version,
            String state,
            ByJson proposedBy,
            @Nullable ByJson decidedBy,
            @Nullable String reason,
            String table,
            List<ExampleJson> examples) {

        static Whole of(ApprovalTable table) {
            Entry entry = Entry.of(table);
            return new Whole(
                    entry.version(),
                    entry.state(),
                    entry.proposedBy(),
                    entry.decidedBy(),
                    entry.reason(),
                    table.file(),
                    table.examples().stream().map(ExampleJson::of).toList());
        }
    }

    @GET
    @OperationId("listApprovalTables")
    public Entries list(@RestPath String bank) {
        return new Entries(desk.list(acts.bank(bank)).stream().map(Entry::of).toList());
    }

    @GET
    @Path("{version}")
    @OperationId("getApprovalTable")
    public Whole get(@RestPath String bank, @RestPath int version) {
        return Whole.of(desk.find(acts.bank(bank), version));
    }

    @POST
    @OperationId("proposeApprovalTable")
    public Response propose(
            @RestPath String bank, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Proposal body) {
        HostedBank own = acts.bank(bank, key, "propose-approval-table");
        Fields fields = new Fields();
        Proposal given = body == null ? new Proposal(null, null) : body;
        String file = fields.required("table", given.table(), "");
        if (given.table() != null && (file.isBlank() || file.length() > FILE_LENGTH_MAX)) {
            fields.violation("table", "1 to " + FILE_LENGTH_MAX + " characters");
        }
        List<ApprovalExample> examples = new ArrayList<>();
        List<ExampleJson> shown = fields.list("examples", given.examples(), EXAMPLES_MAX);
        for (int i = 0; i < shown.size(); i++) {
            examples.add(example(fields, "examples[" + i + "].", shown.get(i)));
        }
        fields.requireAllRead();
        return Response.status(Response.Status.CREATED)
                .entity(Entry.of(desk.propose(own, file, examples, caller.person())))
                .build();
    }

    private static ApprovalExample example(Fields fields, String at, ExampleJson given) {
        String name = fields.text(at + "name", given.name(), NAME_LENGTH_MAX);
        var value = fields.moneyAboveZero(at + "value", given.value());
        int tenorDays = fields.required(at + "tenorDays", given.tenorDays(), 0);
        if (tenorDays < 0 || tenorDays > TENOR_MAX) {
            fields.violation(at + "tenorDays", "from 0 to " + TENOR_MAX);
        }
        UUID debtor = fields.id(at + "debtor", given.debtor());
        UUID supplier = fields.id(at + "supplier", given.supplier());
        String route = fields.required(at + "route", given.route(), ApprovalQuestion.ROUTES.get(0));
        if (!ApprovalQuestion.ROUTES.contains(route)) {
            fields.violation(at + "route", "one of " + ROUTES);
        }
        int checkers = fields.required(at + "checkers", given.checkers(), 1);
        if (checkers < 1 || checkers > ApprovalQuestion.CHECKERS_MAX) {
            fields.violation(at + "checkers", "from 1 to " + ApprovalQuestion.CHECKERS_MAX);
        }
        return new ApprovalExample(name, value, tenorDays, debtor, supplier, route, checkers);
    }

    @POST
    @Path("{version}/activation")
    @OperationId("activateApprovalTable")
    public Entry activate(
            @RestPath String bank,
            @RestPath int version,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Acts.@Nullable NoFields body) {
        HostedBank own = acts.bank(bank, key, "activate-approval-table " + version);
        return Entry.of(desk.activate(own, version, caller.person()));
    }

    @POST
    @Path("{version}/rejection")
    @OperationId("rejectApprovalTable")
    public Entry reject(
            @RestPath String bank,
            @RestPath int version,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Rejection body) {
        HostedBank own = acts.bank(bank, key, "reject-approval-table " + version);
        String reason = Rejection.required(body);
        return Entry.of(desk.reject(own, version, caller.person(), reason));
    }
}
