package io.counterfoil.documents.reading;

import io.counterfoil.documents.FileReason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** How characters are written in a file. A decoder that is not strict turns a name into another one without anybody noticing. */
final class Encoding {

    /** GB 18030 and what came before it are what Chinese programs write besides. */
    private static final Set<String> KNOWN = Set.of("UTF-8", "GB18030", "GBK", "GB2312");

    private static final Pattern DECLARATION =
            Pattern.compile("(?:\u00EF\u00BB\u00BF)?<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private static final int DECLARATION_BYTES_MAX = 256;
    private static final int CHARACTERS_AT_ONCE = 1 << 12;

    private Encoding() {}

    /**
     * Before anything is parsed, because the parser prints what it cannot decode.
     *
     * @throws io.counterfoil.kernel.RefusedException at the first bytes that are no character, or if the encoding is none of those read here
     */
    static void require(byte[] content) {
        String beginning =
                new String(content, 0, Math.min(content.length, DECLARATION_BYTES_MAX), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(beginning);
        String name = declaration.lookingAt() ? declaration.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
        if (beginning.startsWith("\u00FE\u00FF") || beginning.startsWith("\u00FF\u00FE")) {
            name = "UTF-16";
        }
        requireKnown(name);
        requireCharacters(content, name);
    }

    /** What the parser found, which looks at the first bytes as well. */
    static void require(XMLStreamReader reader) {
        String declared = reader.getCharacterEncodingScheme();
        String used = declared == null ? reader.getEncoding() : declared;
        if (used != null) {
            requireKnown(used.toUpperCase(Locale.ROOT));
        }
    }

    private static void requireKnown(String name) {
        if (!KNOWN.contains(name)) {
            throw new Place("file", 1, 1).refused(FileReason.ENCODING_UNKNOWN, name);
        }
    }

    private static void requireCharacters(byte[] content, String name) {
        CharsetDecoder strict = Charset.forName(name)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer characters = CharBuffer.allocate(CHARACTERS_AT_ONCE);
        int line = 1;
        int column = 1;
        while (true) {
            boolean isWrong = strict.decode(bytes, characters, true).isError();
            characters.flip();
            boolean isEnd = !characters.hasRemaining();
            while (characters.hasRemaining()) {
                boolean isBreak = characters.get() == '\n';
                line += isBreak ? 1 : 0;
                column = isBreak ? 1 : column + 1;
            }
            if (isWrong) {
                throw new Place("file", line, column).refused(FileReason.NO_CHARACTERS, name);
            }
            if (isEnd) {
                return;
            }
            characters.clear();
        }
    }
}
