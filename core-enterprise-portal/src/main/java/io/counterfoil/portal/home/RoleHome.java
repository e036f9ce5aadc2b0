package io.counterfoil.portal.home;

import static java.util.Comparator.comparing;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.portal.bank.Banks;
import io.counterfoil.portal.financing.FinancingRequest;
import io.counterfoil.portal.financing.FinancingRequests;
import io.counterfoil.portal.home.RoleView.Total;
import io.counterfoil.portal.signin.User;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The figures that the other roles can already see here. */
@ApplicationScoped
class RoleHome {

    private final FinancingRequests requests;
    private final Banks banks;

    RoleHome(FinancingRequests requests, Banks banks) {
        this.requests = requests;
        this.banks = banks;
    }

    RoleView of(User user) {
        TokenRole role = user.role();
        boolean bank = role == TokenRole.BANK_OFFICER || role == TokenRole.BANK_APPROVER;
        return new RoleView(
                bank
                        ? totals(requests.open().items().stream()
                                .map(FinancingRequest::value)
                                .toList())
                        : List.of(),
                bank ? banks.hostedNameOf(user.participant()).orElse("") : "");
    }

    private static List<Total> totals(List<Money> amounts) {
        TreeMap<String, List<Money>> byCurrency = new TreeMap<>();
        amounts.forEach(amount -> byCurrency
                .computeIfAbsent(amount.currency().getCurrencyCode(), first -> new ArrayList<>())
                .add(amount));
        return byCurrency.values().stream()
                .map(same -> new Total(
                        same.size(),
                        same.stream().reduce(new Money(0, same.get(0).currency()), Money::plus)))
                .sorted(comparing(Total::count).reversed())
                .toList();
    }
}
