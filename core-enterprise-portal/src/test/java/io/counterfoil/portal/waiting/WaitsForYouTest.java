package io.counterfoil.portal.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.signin.User;
import io.counterfoil.portal.waiting.WaitingApi.AccountJson;
import io.counterfoil.portal.waiting.WaitingApi.ActJson;
import io.counterfoil.portal.waiting.WaitingApi.DocumentJson;
import io.counterfoil.portal.waiting.WaitingApi.OfferJson;
import io.counterfoil.portal.waiting.WaitingApi.PayableJson;
import io.counterfoil.portal.waiting.WaitingApi.PersonJson;
import io.counterfoil.portal.waiting.WaitingApi.QuoteJson;
import io.counterfoil.portal.waiting.WaitingApi.RequestJson;
import jakarta.ws.rs.ProcessingException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaitsForYouTest {

    private static final UUID OURS = new UUID(0, 1);
    private static final UUID OTHERS = new UUID(0, 2);
    private static final String ME = "me";

    @Test
    void onlyOffersToTheSupplierWait() {
        Lists lists = new Lists();
        lists.offers = List.of(new OfferJson(OURS), new OfferJson(OTHERS));
        assertEquals("1", shown(lists, TokenRole.SUPPLIER));
    }

    @Test
    void whatOneRecordedOrApprovedDoesNotWaitForThatChecker() {
        Lists lists = new Lists();
        PersonJson me = new PersonJson(ME);
        PersonJson other = new PersonJson("other");
        lists.payables = List.of(
                new PayableJson(me, List.of()),
                new PayableJson(other, List.of(me)),
                new PayableJson(other, List.of()),
                new PayableJson(other, null));
        assertEquals("2", shown(lists, TokenRole.ENTERPRISE_CHECKER));
    }

    @Test
    void anOfficerQuotesOnceAndAnApproverDecidesWhatWasTakenFromTheBank() {
        Lists lists = new Lists();
        lists.requests = List.of(
                new RequestJson(null, List.of(new QuoteJson(OTHERS))),
                new RequestJson(OURS, List.of(new QuoteJson(OURS))));
        assertEquals("1", shown(lists, TokenRole.BANK_OFFICER));
        assertEquals("3", shown(lists, TokenRole.BANK_APPROVER)); // one in each of three states
    }

    @Test
    void nobodyCountsFurtherThanNinetyNine() {
        Lists lists = new Lists();
        lists.documents = Collections.nCopies(99, new DocumentJson(OTHERS));
        assertEquals("99+", shown(lists, TokenRole.OPERATOR));
    }

    @Test
    void anOperatorHasDocumentsAccountsAndTheActsThatItHasNotSupported() {
        Lists lists = new Lists();
        lists.documents = List.of(new DocumentJson(OTHERS)); // one in each of two states
        lists.accounts = List.of(new AccountJson(OTHERS));
        lists.acts = List.of(new ActJson(List.of(OURS)), new ActJson(List.of(OTHERS)));
        assertEquals("4", shown(lists, TokenRole.OPERATOR));
    }

    @Test
    void aSupplierLooksAtQuotesThatCame() {
        Lists lists = new Lists();
        lists.requests =
                List.of(new RequestJson(null, List.of()), new RequestJson(null, List.of(new QuoteJson(OTHERS))));
        assertEquals("1", shown(lists, TokenRole.SUPPLIER));
    }

    @Test
    void whatCannotBeReadIsAsGoodAsNothing() {
        Lists lists = new Lists();
        lists.away = true;
        assertEquals("", shown(lists, TokenRole.SUPPLIER));
    }

    @Test
    void nothingIsAskedForWhoHasNoSuchRoom() {
        Lists lists = new Lists();
        lists.away = true;
        assertEquals("", shown(lists, TokenRole.AUDITOR));
        assertEquals(0, lists.asked);
    }

    private static String shown(Lists lists, TokenRole role) {
        return new WaitsForYou(lists)
                .of(new User(ME, "Me", OURS, role, Set.of(role)))
                .shown();
    }

    private static final class Lists implements WaitingApi {

        private List<OfferJson> offers = List.of();
        private List<PayableJson> payables = List.of();
        private List<RequestJson> requests = List.of();
        private List<DocumentJson> documents = List.of();
        private List<AccountJson> accounts = List.of();
        private List<ActJson> acts = List.of();
        private boolean away;
        private int asked;

        @Override
        public ItemPage<OfferJson> offers(String state, int limit) {
            return page(offers);
        }

        @Override
        public ItemPage<PayableJson> payables(String state, int limit) {
            return page(payables);
        }

        @Override
        public ItemPage<RequestJson> requests(String state, int limit) {
            return page(requests);
        }

        @Override
        public ItemPage<DocumentJson> documents(String state, int limit) {
            return page(documents);
        }

        @Override
        public ItemPage<ActJson> acts(String state, int limit) {
            return page(acts);
        }

        @Override
        public ItemPage<AccountJson> accounts(String state, int limit) {
            return page(accounts);
        }

        private <T> ItemPage<T> page(List<T> items) {
            asked++;
            if (away) {
                throw new ProcessingException("no answer");
            }
            return new ItemPage<>(items, null);
        }
    }
}
