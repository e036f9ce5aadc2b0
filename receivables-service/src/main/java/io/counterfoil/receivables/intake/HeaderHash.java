package io.counterfoil.receivables.intake;

import io.counterfoil.intake.FileFormat;
import io.counterfoil.service.web.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** By which a company's files of one kind know each other, those of rejected rows among them. */
final class HeaderHash {

    private HeaderHash() {}

    static String of(FileFormat format, List<String> header) {
        List<String> own = header.stream()
                .filter(name -> !RejectsFile.ADDED.contains(name))
                .toList();
        String text = format.wireName() + '\n' + String.join("\n", own).toLowerCase(Locale.ROOT);
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
