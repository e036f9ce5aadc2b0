package io.counterfoil.bank.registration;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bank's right to a receivable, as it is made public in the movable-property registry.
 *
 * @param reference the registrant's own; of ours the financing's id
 * @param assignor who sold it
 * @param debtor null where the platform does not show the bank who owes
 * @param documents of which it is owed; none: all receivables of the assignor
 * @param expiresOn last day on which the registration is in force
 */
public record Claim(
        String reference,
        Party securedParty,
        Party assignor,
        @Nullable Party debtor,
        Money amount,
        LocalDate expiresOn,
        List<Document> documents) {

    public Claim {
        documents = List.copyOf(documents);
    }

    /** @param identifier USCC or LEI; of a secured party the name of its account at the registry */
    public record Party(String name, String identifier) {}

    /** @param number normalised */
    public record Document(DocumentKind kind, String number) {}
}
