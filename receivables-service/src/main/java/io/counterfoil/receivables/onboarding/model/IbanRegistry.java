package io.counterfoil.receivables.onboarding.model;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long the IBANs of a country are. SWIFT, IBAN registry (ISO 13616-2), the 89 countries of release 100, as Apache Commons Validator 1.10.1 has them; a territory
 * whose IBANs begin with another country's letters, as Guernsey's with GB, is not one of them.
 */
final class IbanRegistry {

    private static final Map<String, Integer> LENGTHS = Stream.of("""
            AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28
            EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26
            IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28
            NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25
            SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30
            """.trim().split("\\s+"))
            .collect(Collectors.toUnmodifiableMap(
                    entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));

    private IbanRegistry() {}

    /** @throws IllegalArgumentException saying what is wrong with it */
    static void requireLength(String iban) {
        Integer length = LENGTHS.get(iban.substring(0, 2));
        if (length == null) {
            throw new IllegalArgumentException("the first two letters of an IBAN are a country of the IBAN registry");
        }
        if (iban.length() != length) {
            throw new IllegalArgumentException("an IBAN of this country has " + length + " characters");
        }
    }
}
