package io.counterfoil.receivables.onboarding.postgres;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.service.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;

/** Up to two megabytes lie in a row from before V30, of which most questions want a few words. */
@QuarkusTest
class KycDocumentRepositoryTest extends ServiceTest {

    @Inject
    KycDocumentRepository documents;

    @Inject
    Sql sql;

    @Test
    void aDocumentIsFoundWithoutReadingItsBytes() {
        UUID owner = consortium.enrol("Supplier with a long paper", "SUPPLIER", null);
        UUID id = UUID.randomUUID();
        sql.update("""
                insert into records.kyc_document (id, participant, kind, media_type, content, sha256, issued_on, uploader_subject,
                    uploader_name, uploader_client)
                values (?, ?, 'business-licence', 'application/pdf', 'x', '0x' || encode(sha256('x'), 'hex'), '2020-01-01', 'u', 'u', 'c')
                """, id, owner);
        boolean hasBytes = QuarkusTransaction.requiringNew()
                .call(() -> Hibernate.isPropertyInitialized(documents.findById(id), "content"));
        assertFalse(hasBytes);
    }
}
