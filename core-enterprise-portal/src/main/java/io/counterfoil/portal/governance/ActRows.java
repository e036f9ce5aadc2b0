package io.counterfoil.portal.governance;

import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.frame.Frame;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

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
        return waiting(acts.newestFirst().items(), page);
    }

    List<ActRow> waiting(List<Act> newestFirst, Frame page) {
        return newestFirst.stream()
                .filter(Act::isWaiting)
                .map(act -> of(act, page))
                .sorted(Comparator.comparing(ActRow::supported))
                .toList();
    }

    ActRow of(Act act, Frame page) {
        return new ActRow(
                act,
                sentences.what(act, page.formats()),
                directory.shownName(act.proposer()),
                act.isSupportedBy(page.user().participant()));
    }
}
