package io.counterfoil.documents.reading;

import io.counterfoil.documents.Reason;
import io.counterfoil.kernel.CutText;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where something stands in an XML file.
 *
 * @param path names of the elements from the root on, without prefixes; the second of a name has {@code [2]}
 * @param line from 1
 * @param column from 1; of an element where its content begins, so of a value the value's
 */
public record Place(String path, int line, int column) {

    private static final int PATH_CHARACTERS_MAX = 300;
    private static final int MESSAGE_CHARACTERS_MAX = 600;
    private static final int CODE_CHARACTERS_MAX = 100;
    /** Less than a message, so that what to do is said after it. */
    private static final int ARGUMENT_CHARACTERS_MAX = 300;

    /**
     * The violation's arguments are line and column, and then what the reason is about.
     *
     * @param why what is wrong and what to do, one sentence for whoever sent the file
     */
    public RefusedException refused(Reason why, Object... about) {
        List<String> arguments = Stream.of(about)
                .map(each -> CutText.of(String.valueOf(each), ARGUMENT_CHARACTERS_MAX))
                .toList();
        return RefusedException.malformed(List.of(new Violation(
                CutText.of(path, PATH_CHARACTERS_MAX),
                CutText.of(
                        "line " + line + ", column " + column + ": " + why.sentence(arguments), MESSAGE_CHARACTERS_MAX),
                why.code(),
                Stream.concat(Stream.of(String.valueOf(line), String.valueOf(column)), arguments.stream())
                        .toList())));
    }

    public Place of(String child) {
        return new Place(path + "/" + child, line, column);
    }

    /** What a stranger wrote where only a code belongs, as it may stand in a sentence. */
    public static String shown(String strangers) {
        return "\"" + CutText.of(strangers, CODE_CHARACTERS_MAX).replaceAll("[^ -~]", "?") + "\"";
    }
}
