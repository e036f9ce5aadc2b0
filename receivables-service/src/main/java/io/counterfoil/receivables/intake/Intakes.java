package io.counterfoil.receivables.intake;

import io.counterfoil.intake.Layout;
import io.counterfoil.intake.Understanding;
import io.counterfoil.kernel.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Uploaded files as they are kept. What is changed, is changed in the transaction of the caller, with the participant's locked first. */
public interface Intakes {

    /**
     * @param layout what is proposed of how it is read
     * @param creditNotes how many rows are, read so; null where nobody can say
     */
    record NewIntake(
            UUID id,
            UUID participant,
            String fileName,
            int bytes,
            String sha256,
            Understanding understood,
            Layout layout,
            boolean remembered,
            @Nullable Integer creditNotes,
            Person uploader) {}

    /** Others that bring or change one of the participant's wait until this transaction ends. */
    void lock(UUID participant);

    int count(UUID participant, IntakeState state);

    void insert(NewIntake intake);

    /** Of this participant alone. */
    Optional<Intake> find(UUID participant, UUID id);

    /** @param creditNotes as above */
    void changeLayout(UUID id, Layout layout, List<String> header, @Nullable Integer creditNotes);

    void confirm(UUID id, Person confirmer, UUID payingBank, boolean allOrNothing, int rows);

    void end(UUID id, IntakeState state);

    /** Whose layout was confirmed and whose rows do not all have their results, the oldest first. */
    List<Intake> running(int max);

    /** Numbers of the rows that have their result. */
    Set<Integer> withResult(UUID id);

    /** Adds results of rows that had none. */
    void add(UUID id, List<RowResult> results);

    /** Nothing of the file is taken, because of these rows. */
    void refuse(UUID id, List<RowResult> results);

    Optional<RowResult> rejected(UUID id, int row);

    /** The row was rejected and is recorded now. */
    void correct(UUID id, int row, UUID payable, String invoiceNumber);

    /** The row was rejected, and its credit note is taken off now. */
    void credit(UUID id, int row, UUID credit, String number);

    /** How files with this header were read last. */
    Optional<Layout> remembered(UUID participant, String headerHash);

    void remember(UUID participant, String headerHash, Layout layout);
}
