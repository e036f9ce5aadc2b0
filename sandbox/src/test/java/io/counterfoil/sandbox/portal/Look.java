package io.counterfoil.sandbox.portal;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * How somebody looks at the portal.
 *
 * @param language {@code zh-CN} or {@code en}
 */
record Look(Visit.Device device, String language) {

    private static final boolean FULL = Boolean.getBoolean("counterfoil.full");
    private static final long SEED = Long.getLong("counterfoil.seed", System.nanoTime());
    private static final List<Look> ON_PHONES =
            List.of(new Look(Visit.Device.PHONE, "zh-CN"), new Look(Visit.Device.PHONE, "en"));
    static final List<Look> ALL = Stream.concat(
                    ON_PHONES.stream(), ON_PHONES.stream().map(look -> new Look(Visit.Device.DESK, look.language())))
            .toList();

    /**
     * All with {@code counterfoil.full}, otherwise one, which the seed draws.
     *
     * @param journey that is walked; each has a draw of its own
     */
    static List<Look> of(String journey, boolean onlyOnPhones) {
        List<Look> looks = onlyOnPhones ? ON_PHONES : ALL;
        if (FULL) {
            return looks;
        }
        Look drawn = looks.get(new SplittableRandom(SEED + journey.hashCode()).nextInt(looks.size()));
        System.out.println(journey + " in " + drawn + ", -Dcounterfoil.seed=" + SEED);
        return List.of(drawn);
    }

    String in(String chinese, String english) {
        return isChinese() ? chinese : english;
    }

    boolean isChinese() {
        return language.startsWith("zh");
    }

    /** Also ends the names of pictures: {@code zh.390}. */
    @Override
    public String toString() {
        return language.substring(0, 2) + "." + device.width();
    }
}
