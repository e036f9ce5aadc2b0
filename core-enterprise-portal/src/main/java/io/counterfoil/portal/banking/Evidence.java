package io.counterfoil.portal.banking;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.portal.banking.EvidenceApi.BalanceJson;
import io.counterfoil.portal.banking.EvidenceApi.DocumentJson;
import io.counterfoil.portal.banking.EvidenceApi.EvidenceJson;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for money, and on what.
 *
 * @param uscc empty for who has none
 * @param lei empty for who has none
 */
public record Evidence(
        String uscc, String lei, boolean suspended, List<Kyc> kyc, List<Account> accounts, List<Document> documents) {

    /** @param state valid, expires-soon or expired */
    public record Kyc(String kind, String state, @Nullable LocalDate expiresOn) {}

    public record Account(String number, String bankCode, String holder) {}

    /**
     * A document that the request rests on.
     *
     * @param amount the part that it backs
     * @param read from its file, and not typed
     * @param left what may still be financed on it; null until a bank has looked at it
     * @param frozen until the operators have looked, it or its trade group
     * @param anothers a bank attested it as somebody else's
     * @param mediaType of its file; empty without one
     */
    public record Document(
            UUID id,
            DocumentKind kind,
            String number,
            @Nullable LocalDate issuedOn,
            Money amount,
            Money value,
            boolean read,
            @Nullable Money left,
            boolean frozen,
            boolean anothers,
            String mediaType,
            int bytes) {

        public boolean hasFile() {
            return !mediaType.isEmpty();
        }

        /** Of its file's name, without the dot. */
        String ending() {
            return mediaType.substring(mediaType.indexOf('/') + 1);
        }

        private static boolean isFrozen(@Nullable BalanceJson balance) {
            return balance != null
                    && (balance.frozen()
                            || (balance.group() != null && balance.group().frozen()));
        }

        static Document of(DocumentJson json) {
            return new Document(
                    json.documentId(),
                    DocumentKind.of(json.kind()).orElseThrow(),
                    json.number(),
                    json.issuedOn(),
                    json.amount().money(),
                    json.value().money(),
                    json.source().equals("read"),
                    json.balance() == null ? null : json.balance().left().money(),
                    isFrozen(json.balance()),
                    json.attestedForAnother(),
                    json.file() == null ? "" : json.file().mediaType(),
                    json.file() == null ? 0 : json.file().bytes());
        }
    }

    public Evidence {
        kyc = List.copyOf(kyc);
        accounts = List.copyOf(accounts);
        documents = List.copyOf(documents);
    }

    static Evidence of(EvidenceJson json) {
        return new Evidence(
                json.supplier().uscc() == null ? "" : json.supplier().uscc(),
                json.supplier().lei() == null ? "" : json.supplier().lei(),
                json.supplier().suspended(),
                json.supplier().kycDocuments().stream()
                        .map(each -> new Kyc(each.kind(), each.state(), each.expiresOn()))
                        .toList(),
                json.supplier().accounts().stream()
                        .map(each -> new Account(each.number(), each.bankCode(), each.holder()))
                        .toList(),
                json.documents().stream().map(Document::of).toList());
    }
}
