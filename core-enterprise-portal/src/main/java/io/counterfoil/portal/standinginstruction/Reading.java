package io.counterfoil.portal.standinginstruction;

import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Percentages;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the form of a standing instruction: either all of it, or what is wrong with each field. */
final class Reading {

    private static final int HUNDRED_PERCENT = 10_000;
    private static final int DECIMALS = 2;
    private static final Pattern WITH_COMMA = Pattern.compile("[\\d.]*,[\\d.]*%?");

    /** The browser groups what is typed: {@code 2500} comes as {@code 2,500}. */
    private static final Pattern LARGE = Pattern.compile("(\\d{1,3}(,\\d{3})+|0*[1-9]\\d{2,})(\\.\\d+)?%?");

    private final Map<String, Wrong> wrong = new LinkedHashMap<>();
    private final @Nullable Party debtor;
    private final @Nullable BigDecimal yearlyCostMax;

    /** @param enterprises who may owe */
    Reading(Typed typed, List<Party> enterprises) {
        debtor = debtor(typed.debtor().strip(), enterprises);
        yearlyCostMax = percent(typed.yearlyCostMax());
    }

    /** Empty when something is wrong. */
    Optional<NewInstruction> instruction() {
        return debtor == null || yearlyCostMax == null
                ? Optional.empty()
                : Optional.of(new NewInstruction(debtor, yearlyCostMax));
    }

    /** Empty when it is not clear who is meant. */
    Optional<Party> debtor() {
        return Optional.ofNullable(debtor);
    }

    /** By the name of the field, in the order of the form. */
    Map<String, Wrong> wrong() {
        return wrong;
    }

    /** The id, the whole name, with the end of the id where several have it, or a part that only one has. */
    private @Nullable Party debtor(String typed, List<Party> enterprises) {
        if (typed.isEmpty()) {
            wrong.put("debtor", Wrong.NO_DEBTOR);
            return null;
        }
        List<Party> known = enterprises.stream()
                .filter(party -> party.id().toString().equals(typed))
                .toList();
        List<Party> found = known.isEmpty() ? Party.meantBy(typed, enterprises) : known;
        if (found.size() != 1) {
            wrong.put("debtor", found.isEmpty() ? Wrong.UNKNOWN_DEBTOR : Wrong.SEVERAL_DEBTORS);
            return null;
        }
        return found.get(0);
    }

    private @Nullable BigDecimal percent(String typed) {
        int basisPoints = Percentages.readBasisPoints(typed).orElse(0);
        if (basisPoints == 0 || basisPoints == HUNDRED_PERCENT) {
            wrong.put("yearlyCostMax", why(typed));
            return null;
        }
        return BigDecimal.valueOf(basisPoints, DECIMALS);
    }

    private static Wrong why(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (plain.isEmpty()) {
            return Wrong.NO_COST;
        } else if (LARGE.matcher(plain).matches()) {
            return Wrong.TOO_HIGH;
        } else if (WITH_COMMA.matcher(plain).matches()) {
            return Wrong.COMMA;
        }
        return Percentages.readBasisPoints(typed).isPresent() ? Wrong.ZERO : Wrong.NO_PERCENTAGE;
    }
}
