package io.counterfoil.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** Which encoding a file that is not UTF-8 is probably in. A guess for a hint; nothing is read by it. */
final class ForeignEncoding {

    private static final String CHINESE = "GB18030";
    private static final String WESTERN = "WINDOWS-1252";

    private ForeignEncoding() {}

    /**
     * Chinese text comes in runs of characters, each of two bytes above ASCII or more. In Western European text a byte above ASCII
     * stands alone among letters.
     *
     * @param sample whole lines
     * @return as {@code iconv} names it
     */
    static String of(byte[] sample) {
        int alone = 0;
        int inRuns = 0;
        int run = 0;
        for (int i = 0; i <= sample.length; i++) {
            if (i < sample.length && sample[i] < 0) {
                run++;
            } else {
                alone += run == 1 ? 1 : 0;
                inRuns += run > 1 ? run : 0;
                run = 0;
            }
        }
        return inRuns > alone && isChinese(sample) ? CHINESE : WESTERN;
    }

    private static boolean isChinese(byte[] sample) {
        try {
            String text = Charset.forName(CHINESE)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(sample))
                    .toString();
            return text.codePoints()
                    .anyMatch(character -> Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN);
        } catch (CharacterCodingException another) {
            return false;
        }
    }
}
