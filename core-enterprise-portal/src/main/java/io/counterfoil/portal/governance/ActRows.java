package io.counterfoil.portal.governance;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Acts as lists show them. */
@ApplicationScoped
public class ActRows {

    private final Acts acts;
    private final ActSentences sentences;
    private final Directory directory;

    ActRows(Acts acts, ActSentences sentences, Directory directory) {
        this.acts = acts;
        this.sentences = sentences;
        this.directory = directory;
    }

    /** Those that the reader can support come first. */
    public List<ActRow> waiting(Frame page) {
        return acts.waiting().items().stream()
                .map(act -> of(act, page))
                .sorted(Comparator.comparing(ActRow::supported))
                .toList();
    }

    /** The first operators were enrolled by nobody, so the directory has no name for them. */
    String operator(UUID id, Language language) {
        return directory.nameOf(id).orElseGet(() -> Wording.act(language).operator(Formats.shortId(id)));
    }

    ActRow of(Act act, Frame page) {
        return new ActRow(
                act,
                sentences.what(act, page.formats()),
                operator(act.proposer(), page.language()),
                act.isSupportedBy(page.user().participant()));
    }
}
