package io.counterfoil.service.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds a batch to the trail: one writer at a time among all instances, on a head that is known to be ours. */
@ApplicationScoped
public class AppendEntries {

    private final AuditStore store;
    private final HeadSeal seal;
    private final HeadWitness witness;
    private final AnchorHeads anchors;

    public AppendEntries(AuditStore store, HeadSeal seal, HeadWitness witness, AnchorHeads anchors) {
        this.store = store;
        this.seal = seal;
        this.witness = witness;
        this.anchors = anchors;
    }

    /** @throws AuditBrokenException when the trail is not as this instance last saw it; nothing is added then */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public SealedHead append(List<AuditedRequest> requests) {
        String stream = seal.stream();
        store.lock(stream);
        AuditHead head = genuineHead(stream);
        List<AuditEntry> entries = new ArrayList<>(requests.size());
        for (AuditedRequest request : requests) {
            AuditEntry entry = AuditChain.next(head, request);
            entries.add(entry);
            head = new AuditHead(stream, entry.sequence(), entry.hash());
        }
        SealedHead sealed = seal.seal(head);
        store.append(entries, sealed);
        return sealed;
    }

    public String stream() {
        return seal.stream();
    }

    /** Also asked for by health, so that a trail that was tampered with is known before the next request. */
    @Transactional(Transactional.TxType.REQUIRED)
    public AuditHead genuineHead() {
        return genuineHead(seal.stream());
    }

    private AuditHead genuineHead(String stream) {
        // Before the head is read: the writer may add to both in between, and a witness ahead of the head means harm.
        Optional<AuditHead> witnessed = witness.last().map(SealedHead::head);
        Optional<AuditHead> anchored = anchors.newest();
        Optional<SealedHead> found = store.head(stream);
        if (found.isPresent() && !seal.isGenuine(found.get())) {
            throw new AuditBrokenException(
                    "the head after entry " + found.get().head().entries() + " was not sealed by this vault");
        }
        AuditHead head = found.map(SealedHead::head).orElse(AuditHead.empty(stream));
        witnessed.ifPresent(seen -> requireNotTurnedBack(head, seen, "this service has written"));
        anchored.ifPresent(seen -> requireNotTurnedBack(head, seen, "the chain has an anchor of"));
        return head;
    }

    private static void requireNotTurnedBack(AuditHead head, AuditHead seen, String who) {
        boolean turnedBack = seen.entries() > head.entries()
                || (seen.entries() == head.entries() && !seen.hash().equals(head.hash()));
        if (turnedBack || !seen.stream().equals(head.stream())) {
            throw new AuditBrokenException("the trail ends with entry " + head.entries() + ", but " + who + " entry "
                    + seen.entries() + ": ./counterfoil audit verify tells what is missing");
        }
    }
}
