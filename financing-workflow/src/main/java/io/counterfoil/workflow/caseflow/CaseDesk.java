package io.counterfoil.workflow.caseflow;

import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import io.counterfoil.workflow.caseflow.CaseFiles.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases for those who may see them: the parties, and whoever sees everything. */
@ApplicationScoped
public class CaseDesk {

    private final CaseFiles files;
    private final CasePaths paths;
    private final Cancellations cancellations;

    CaseDesk(CaseFiles files, CasePaths paths, Cancellations cancellations) {
        this.files = files;
        this.paths = paths;
        this.cancellations = cancellations;
    }

    @Transactional
    public Page<CaseFile> list(Viewer viewer, Filter filter, PageWish page) {
        return files.list(viewer.seesAll() ? null : viewer.participant(), filter, page);
    }

    /** @throws RefusedException NOT_FOUND when it is not there, or another's */
    @Transactional
    public CaseFile find(Viewer viewer, UUID id) {
        return files.byId(id)
                .filter(file -> viewer.seesAll() || files.isParty(id, viewer.participant()))
                .orElseThrow(() -> RefusedException.notFound("case of yours"));
    }

    /**
     * @param parts subprocesses that have a diagram of their own
     * @param cancellation the last one that somebody asked for; null: nobody did
     */
    public record Whole(
            CaseFile file,
            CasePath path,
            List<String> parts,
            @Nullable Cancellation cancellation) {}

    @Transactional
    public Whole whole(CaseFile file) {
        return new Whole(
                file,
                paths.of(file.instance()),
                paths.parts(file.instance()),
                cancellations.last(file.id()).orElse(null));
    }

    /**
     * @param part empty: the whole process
     * @throws RefusedException NOT_FOUND when there is no such part
     */
    @Transactional
    public String picture(CaseFile file, boolean chinese, String part) {
        if (!part.isEmpty() && !paths.parts(file.instance()).contains(part)) {
            throw RefusedException.notFound("part of this diagram");
        }
        return paths.picture(file.instance(), chinese, part);
    }

    @Transactional
    public List<CasePaths.Version> versions() {
        return paths.versions();
    }
}
