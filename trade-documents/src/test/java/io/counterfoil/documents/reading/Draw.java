package io.counterfoil.documents.reading;

import io.counterfoil.kernel.UnifiedSocialCreditCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** What samples are made of, all from one seed. None of it is anybody's. */
final class Draw {

    private static final String USCC_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> PLACES = List.of("南山", "海滨", "青石", "白云", "Riverside", "Hügelland & Söhne");
    private static final List<String> TRADES = List.of("电子有限公司", "纺织股份有限公司", "机械制造厂", "Trading <International>");
    private static final List<String> GOODS =
            List.of("*电子元件*电容器", "棉质衬衫", "轴承 6204-2RS", "LED panel 60x60", "\"Öl\" filter");

    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    <T> T of(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    String uscc() {
        StringBuilder body = new StringBuilder("91").append(digits(6));
        while (body.length() < 17) {
            body.append(USCC_CHARACTERS.charAt(random.nextInt(USCC_CHARACTERS.length())));
        }
        return body.toString() + UnifiedSocialCreditCode.checkCharacterOf(body.toString());
    }

    String company() {
        return of(PLACES) + of(TRADES);
    }

    String goods() {
        return of(GOODS);
    }

    LocalDate day() {
        return LocalDate.of(2021, 1, 1).plusDays(random.nextInt(2000));
    }

    /** From 0.01 to 9,999,999.99. */
    BigDecimal amount() {
        return BigDecimal.valueOf(1 + random.nextInt(999_999_999), 2);
    }
}
