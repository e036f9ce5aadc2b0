package io.counterfoil.workflow.engine;

import io.counterfoil.kernel.Money;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.CaseFiles;
import io.counterfoil.workflow.caseflow.Deadlines;
import io.counterfoil.workflow.engine.ProcessModels.ProcessModel;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ActivityInstance;

/** What a decision asks about a case: which wait ends first, in how many business days, who is waited for, how much it is about. */
@Singleton
class WaitFacts {

    private static final String CIRCULATION = "circulation";

    private final RuntimeService runtime;
    private final ProcessModels models;
    private final CaseFiles files;
    private final Deadlines deadlines;

    WaitFacts(ProcessEngine engine, ProcessModels models, CaseFiles files, Deadlines deadlines) {
        this.runtime = engine.getRuntimeService();
        this.models = models;
        this.files = files;
        this.deadlines = deadlines;
    }

    /** A wait with a last day. */
    record Wait(String activity, LocalDate lastDay, String lane) {}

    void provide(DelegateExecution execution) {
        String instance = execution.getProcessInstanceId();
        LocalDate today = EngineClock.day(ClockUtil.getCurrentTime());
        Optional<Wait> wait = first(execution);
        int daysLeft =
                wait.map(found -> deadlines.daysLeft(today, found.lastDay())).orElse(Integer.MAX_VALUE);
        execution.setVariableLocal("daysLeft", daysLeft);
        execution.setVariableLocal("waitFor", wait.map(Wait::lane).orElse(""));
        execution.setVariableLocal("waitIn", wait.map(Wait::activity).orElse(""));
        files.byInstance(instance)
                .map(CaseFile::value)
                .ifPresent(value -> execution.setVariableLocal("amount", wholeUnits(value)));
        String kind = kind(execution);
        execution.setVariableLocal("kind", kind);
        Object unusual = execution.getProcessInstance().getVariable("unusual");
        execution.setVariableLocal(
                "measure",
                kind.equals(CIRCULATION) && unusual instanceof Number number
                        ? number.intValue()
                        : Math.max(0, -daysLeft));
    }

    /** Of the currency, without the fraction: the tables compare with whole amounts, and binary fractions are none. */
    private static long wholeUnits(Money value) {
        return new BigDecimal(value.toDecimal()).setScale(0, RoundingMode.DOWN).longValueExact();
    }

    private static String kind(DelegateExecution execution) {
        String activity = execution.getCurrentActivityId();
        return switch (activity) {
            case "od_rate" -> "overdue";
            case "chase_rate", "chase_decide" -> "late word";
            default -> CIRCULATION;
        };
    }

    private Optional<Wait> first(DelegateExecution execution) {
        ActivityInstance tree = runtime.getActivityInstance(execution.getProcessInstanceId());
        if (tree == null) {
            return Optional.empty();
        }
        ProcessModel model = models.of(execution.getProcessDefinitionId());
        return waits(execution, model, tree, List.of()).min(Comparator.comparing(Wait::lastDay));
    }

    private Stream<Wait> waits(
            DelegateExecution execution, ProcessModel model, ActivityInstance at, List<String> frames) {
        List<String> here =
                Stream.concat(frames.stream(), Stream.of(at.getActivityId())).toList();
        Stream<Wait> inside =
                Arrays.stream(at.getChildActivityInstances()).flatMap(child -> waits(execution, model, child, here));
        Optional<LocalDate> day = Stream.of("lastDay", "dueDate")
                .flatMap(property -> model.property(at.getActivityId(), property).stream())
                .map(variable -> execution.getProcessInstance().getVariable(variable))
                .filter(value -> value != null)
                .map(value -> EngineClock.dayOf(value.toString()))
                .findFirst();
        return Stream.concat(
                inside, day.stream().map(lastDay -> new Wait(at.getActivityId(), lastDay, lane(model, here))));
    }

    private static String lane(ProcessModel model, List<String> frames) {
        return frames.stream()
                .flatMap(frame -> model.lane(frame).stream())
                .reduce((outer, inner) -> inner)
                .orElse("");
    }
}
