package io.counterfoil.portal.casework;

import io.counterfoil.portal.casework.CasesApi.CaseJson;
import io.counterfoil.portal.casework.CasesApi.CommentJson;
import io.counterfoil.portal.casework.CasesApi.WholeCaseJson;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the workflow for cases. */
@ApplicationScoped
class Cases {

    private static final Logger LOG = Logger.getLogger(Cases.class);
    private static final int PAGE = 50;
    private static final int COMMENTS_MAX = 200; // more a case does not take
    private static final int OUR_FAULT = 500;

    /** A payable has one confirmation and one liquidation, and a case for each move and sale of a piece of it. */
    private static final int OF_PAYABLE_MAX = 200;

    private final CasesApi api;

    Cases(@RestClient CasesApi api) {
        this.api = api;
    }

    ItemPage<Case> page(@Nullable ProcessName process, CaseState state, @Nullable String cursor) {
        ItemPage<CaseJson> found =
                api.list(process == null ? null : process.wireName(), state.wireName(), null, PAGE, cursor);
        return new ItemPage<>(found.items().stream().map(Case::of).toList(), found.nextCursor());
    }

    List<Case> of(UUID payable) {
        return api.list(null, null, payable, OF_PAYABLE_MAX, null).items().stream()
                .map(Case::of)
                .toList();
    }

    /** @throws ServiceRefusal 404 for whoever is not a party to it */
    WholeCaseJson get(UUID id) {
        return api.get(id);
    }

    /** What the people of whoever looks, or anybody for whom sees everything, said beside its tasks; oldest first. */
    List<CommentJson> comments(UUID id) {
        return api.comments(id, COMMENTS_MAX).items();
    }

    /**
     * Markup of the picture; empty where none could be had: the page says all of it in words, too.
     *
     * @param part null for the whole process
     * @throws ServiceRefusal 404 where there is no such part
     */
    String picture(UUID id, Language language, @Nullable String part) {
        try {
            return Pictures.forPage(api.diagram(id, language.code(), part));
        } catch (XMLStreamException foreign) {
            LOG.errorf("the picture of case %s cannot be shown: %s", id, foreign.getMessage());
            return "";
        } catch (ServiceRefusal refusal) {
            if (refusal.status() >= OUR_FAULT) {
                return "";
            }
            throw refusal;
        } catch (ProcessingException noAnswer) {
            return "";
        }
    }
}
