package io.counterfoil.receivables.onboarding.postgres;

import static io.counterfoil.receivables.Papers.licence;
import static io.counterfoil.receivables.Papers.pdf;
import static io.counterfoil.receivables.Papers.upload;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.counterfoil.receivables.ServiceTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;

/** Up to two megabytes lie in a row of which most questions want a few words. */
@QuarkusTest
class KycDocumentRepositoryTest extends ServiceTest {

    @Inject
    KycDocumentRepository documents;

    @Test
    void aDocumentIsFoundWithoutReadingItsBytes() {
        UUID owner = consortium.enrol("Supplier with a long paper", "SUPPLIER", null);
        UUID id = upload(consortium.as(owner, "supplier"), licence(reads.today()), pdf("long"));
        boolean hasBytes = QuarkusTransaction.requiringNew()
                .call(() -> Hibernate.isPropertyInitialized(documents.findById(id), "content"));
        assertFalse(hasBytes);
    }
}
