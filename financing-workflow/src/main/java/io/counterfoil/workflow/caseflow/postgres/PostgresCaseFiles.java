package io.counterfoil.workflow.caseflow.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.CaseFiles;
import io.counterfoil.workflow.caseflow.ProcessName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cases in {@code workflow.case_file} and the tables beside it. */
@ApplicationScoped
class PostgresCaseFiles implements CaseFiles {

    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

    private final CaseFileRows files;
    private final CasePartyRows parties;
    private final ParkedEventRows parked;
    private final ObjectMapper json;

    PostgresCaseFiles(CaseFileRows files, CasePartyRows parties, ParkedEventRows parked, ObjectMapper json) {
        this.files = files;
        this.parties = parties;
        this.parked = parked;
        this.json = json;
    }

    @Override
    @Transactional
    public Optional<CaseFile> find(ProcessName process, UUID key) {
        return files.find("process = ?1 and businessKey = ?2", process.id(), key)
                .firstResultOptional()
                .map(CaseFileRow::file);
    }

    @Override
    @Transactional
    public Optional<CaseFile> byInstance(String instance) {
        return files.find("instanceId", instance).firstResultOptional().map(CaseFileRow::file);
    }

    @Override
    @Transactional
    public Optional<CaseFile> byId(UUID id) {
        return files.findByIdOptional(id).map(CaseFileRow::file);
    }

    @Override
    @Transactional
    public List<CaseFile> about(Set<UUID> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return files.find("businessKey in ?1", keys).stream()
                .map(CaseFileRow::file)
                .toList();
    }

    @Override
    @Transactional
    public List<CaseFile> openOf(ProcessName process, UUID participant) {
        return files
                .find(
                        "process = ?1 and endedOn is null"
                                + " and id in (select p.caseId from CaseParty p where p.participant = ?2) order by id",
                        process.id(),
                        participant)
                .stream()
                .map(CaseFileRow::file)
                .toList();
    }

    @Override
    @Transactional
    public long countOpen() {
        return files.count("endedOn is null");
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public CaseFile locked(UUID id) {
        return locked(files.findById(id));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<CaseFile> locked(ProcessName process, UUID key) {
        return files.find("process = ?1 and businessKey = ?2", process.id(), key)
                .firstResultOptional()
                .map(this::locked);
    }

    /** Read again with the lock: what was read before may be old. */
    private CaseFile locked(CaseFileRow row) {
        files.getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row.file();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isOpen(UUID id) {
        return files.findById(id).endedOn == null; // in the session already
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(CaseFile file, Set<UUID> of) {
        files.persist(CaseFileRow.of(file));
        addParties(file.id(), of);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void addParties(UUID id, Set<UUID> of) {
        Set<UUID> known = of.isEmpty() ? Set.of() : parties(id);
        of.stream().filter(participant -> !known.contains(participant)).forEach(participant -> {
            CasePartyRow row = new CasePartyRow();
            row.caseId = id;
            row.participant = participant;
            parties.persist(row);
        });
    }

    @Override
    @Transactional
    public Set<UUID> parties(UUID id) {
        return parties.find("caseId", id).stream().map(row -> row.participant).collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public boolean isParty(UUID id, UUID participant) {
        return parties.findByIdOptional(new CasePartyRow.Key(id, participant)).isPresent();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(String instance, @Nullable String outcome, LocalDate on) {
        files.find("instanceId", instance).firstResultOptional().ifPresent(row -> {
            row.endedOn = on;
            row.outcome = outcome;
            parked.delete("caseId", row.id);
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void park(UUID id, String message, List<String> implied, Map<String, Object> variables) {
        ParkedEventRow row = new ParkedEventRow();
        row.caseId = id;
        row.message = message;
        row.implied = String.join(" ", implied);
        row.variables = write(variables);
        parked.persist(row);
    }

    @Override
    @Transactional
    public List<Parked> parked(UUID id) {
        return parked.find("caseId = ?1 order by ordinal", id).stream()
                .map(row -> new Parked(row.ordinal, row.message, words(row.implied), read(row.variables)))
                .toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void unpark(UUID id, long ordinal) {
        parked.deleteById(ordinal);
    }

    @Override
    @Transactional
    public Page<CaseFile> list(@Nullable UUID of, Filter filter, PageWish page) {
        StringBuilder where = new StringBuilder("id > :after");
        Map<String, Object> values = new HashMap<>(Map.of("after", page.after().id()));
        if (of != null) {
            where.append(" and id in (select p.caseId from CaseParty p where p.participant = :of)");
            values.put("of", of);
        }
        if (filter.process() != null) {
            where.append(" and process = :process");
            values.put("process", filter.process().id());
        }
        if (filter.state() != null) {
            where.append(
                    switch (filter.state()) {
                        case OPEN -> " and endedOn is null";
                        case ENDED -> " and endedOn is not null and outcome is not null";
                        case CANCELLED -> " and endedOn is not null and outcome is null";
                    });
        }
        if (filter.payable() != null) {
            where.append(" and payableId = :payable");
            values.put("payable", filter.payable());
        }
        List<CaseFile> found = files.find(where + " order by id", values).range(0, page.limit()).stream()
                .map(CaseFileRow::file)
                .toList();
        return Page.of(found, page.limit(), CaseFile::id);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private String write(Map<String, Object> variables) {
        try {
            return json.writeValueAsString(variables);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> read(String variables) {
        try {
            return json.readValue(variables, VARIABLES);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a parked event cannot be read", damaged);
        }
    }
}
