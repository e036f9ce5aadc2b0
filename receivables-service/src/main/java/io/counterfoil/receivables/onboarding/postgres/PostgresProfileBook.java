package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.receivables.onboarding.ProfileBook;
import io.counterfoil.receivables.onboarding.ProfileView;
import io.counterfoil.receivables.onboarding.ProfileView.ContactView;
import io.counterfoil.service.sql.Query;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresProfileBook implements ProfileBook {

    private static final String LAST = """
            select r.id, coalesce(p.version, 0) as version, p.industry, p.region, p.size_class, p.subject, p.name, p.client, p.given_at
            from records.participant_record r left join records.participant_profile p on p.participant = r.id
            where r.id = :participant and (:seesAll or r.id = :me) order by p.version desc nulls last limit 1
            """;

    private final DataSource database;

    PostgresProfileBook(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<ProfileView> find(Viewer viewer, UUID participant) {
        return new Query(database, LAST)
                        .with("participant", participant)
                        .with("seesAll", viewer.seesAll())
                        .with("me", viewer.participant())
                        .list(PostgresProfileBook::profile)
                        .stream()
                        .findFirst()
                        // Not while the first query is read: it would hold one connection and wait for a second.
                        .map(bare -> bare.with(contacts(participant, bare.version())));
    }

    private static ProfileView profile(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return new ProfileView(
                row.getObject("id", UUID.class),
                version,
                row.getString("industry"),
                row.getString("region"),
                row.getString("size_class"),
                List.of(),
                version == 0 ? null : PersonalActs.act(row, "", "given_at"));
    }

    private List<ContactView> contacts(UUID participant, int version) {
        return new Query(
                        database,
                        "select * from records.participant_contact where participant = :participant and version = :version order by position")
                .with("participant", participant)
                .with("version", version)
                .list(row -> new ContactView(
                        row.getString("name"), row.getString("role"), row.getString("email"), row.getString("phone")));
    }
}
