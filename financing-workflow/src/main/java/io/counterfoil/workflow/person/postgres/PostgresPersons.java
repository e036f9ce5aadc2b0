package io.counterfoil.workflow.person.postgres;

import io.counterfoil.workflow.person.KnownPerson;
import io.counterfoil.workflow.person.Persons;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In {@code workflow.person}. */
@ApplicationScoped
class PostgresPersons implements Persons, PanacheRepositoryBase<PersonRow, String> {

    private static final int PERSONS_MAX = 100; // of one role of one participant: nobody writes to more

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void seen(KnownPerson person, LocalDate on) {
        PersonRow known = findById(person.subject());
        PersonRow row = known == null ? new PersonRow() : known;
        row.is(person, on);
        persist(row);
    }

    @Override
    @Transactional
    public List<KnownPerson> of(String role, @Nullable UUID participant) {
        String has = "% " + role + " %";
        var found = participant == null
                ? find("roles like ?1 order by subject", has)
                : find("roles like ?1 and participant = ?2 order by subject", has, participant);
        return found.page(0, PERSONS_MAX).stream().map(PersonRow::person).toList();
    }

    @Override
    @Transactional
    public int forgetBefore(LocalDate day, int max) {
        List<PersonRow> gone = find("seenOn < ?1", day).page(0, max).list();
        gone.forEach(this::delete);
        return gone.size();
    }
}
