package io.counterfoil.receivables.document;

import io.counterfoil.documents.TradeDocument;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.file.StoredFile;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Trade documents of participants: what was uploaded, and what each says. Rows are added, never changed. */
public interface TradeDocuments {

    /** Where the details come from. */
    enum Source {
        READ,
        TYPED
    }

    /**
     * What a document says.
     *
     * @param ownerNumber USCC of the participant as the operators recorded it, without one its LEI
     * @param year of the number, where the kind's numbers begin again
     * @param fingerprint of kind, owner, normalised number and year
     */
    record Details(
            TradeDocument document,
            Source source,
            String ownerNumber,
            @Nullable Integer year,
            String fingerprint) {}

    record NewDocument(
            UUID id,
            UUID participant,
            @Nullable StoredFile file,
            @Nullable Details details,
            Person by) {}

    /**
     * A document that is there.
     *
     * @param version of its details; 0 while there are none
     * @param backs a request for financing that is open or was carried out rests on it
     */
    record Standing(int version, @Nullable Source source, boolean hasFile, boolean putAside, boolean backs) {}

    /**
     * What a request for financing needs of a document.
     *
     * @param number normalised
     * @param inForce not of a correction, nor of a declaration without its number
     */
    record Backing(
            UUID id,
            int version,
            String kind,
            String ownerNumber,
            String number,
            @Nullable Integer year,
            Money amount,
            String fingerprint,
            boolean inForce,
            boolean putAside) {}

    /** Those of the participant that have details, the last version; others are left out. */
    Map<UUID, Backing> backings(UUID participant, Collection<UUID> ids);

    /** As above; and none of them is corrected or put aside before this transaction ends. */
    Map<UUID, Backing> held(UUID participant, Collection<UUID> ids);

    /** Lets no other request add, correct or put aside documents of the participant, or finance on them, before this transaction ends. @return how many there are */
    int lockAndCount(UUID participant);

    /** How many the participant has, those put aside included. */
    int count(UUID participant);

    /** A document of the participant with this fingerprint that is not put aside. */
    Optional<UUID> withFingerprint(UUID participant, String fingerprint);

    /** A document of the participant with this very file that is not put aside. */
    Optional<UUID> withFile(UUID participant, String sha256);

    void insert(NewDocument document);

    Optional<Standing> find(UUID participant, UUID id);

    void addDetails(UUID id, int version, Details details, Person by);

    void putAside(UUID id, String reason, Person by);
}
