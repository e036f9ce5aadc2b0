package io.counterfoil.portal.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence is there in both languages: one that is missing would be shown in English on a Chinese page. */
class WordsTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    /** A space between Chinese characters, or before or after Chinese punctuation. */
    private static final Pattern MISPLACED_SPACE = Pattern.compile("\\p{IsHan} \\p{IsHan}|[，。；：] | [，。；：]");

    /** All there are. */
    static List<Class<?>> bundles() throws IOException, ClassNotFoundException {
        List<Class<?>> bundles = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/counterfoil/portal/wording"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith("Words.java")) {
                    bundles.add(Class.forName(WordsTest.class.getPackageName() + "."
                            + name.substring(0, name.length() - ".java".length())));
                }
            }
        }
        return bundles;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void eachSentenceIsThereInBothLanguages(Class<?> bundle) throws IOException {
        Properties chinese = chinese(bundle);
        assertEquals(
                Arrays.stream(bundle.getDeclaredMethods())
                        .map(Method::getName)
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(chinese.stringPropertyNames()));
        chinese.forEach((name, text) -> {
            String sentence = text.toString();
            assertTrue(
                    CHINESE.matcher(sentence).find() || sentence.startsWith("{"),
                    () -> name + " is not Chinese: " + sentence);
            assertTrue(!MISPLACED_SPACE.matcher(sentence).find(), () -> name + " has a space too many: " + sentence);
        });
        for (Method method : bundle.getDeclaredMethods()) {
            assertTrue(
                    !CHINESE.matcher(method.getAnnotation(Message.class).value())
                            .find(),
                    method.getName());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noSentenceIsLeftOver(Class<?> bundle) throws IOException {
        StringBuilder users = new StringBuilder();
        for (Path root : List.of(Path.of("src/main/resources/templates"), Path.of("src/main/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    users.append(Files.readString(file));
                }
            }
        }
        String name = bundle.getAnnotation(MessageBundle.class).value();
        for (Method method : bundle.getDeclaredMethods()) {
            Pattern use = Pattern.compile("(" + name + ":|words\\.|" + name + "\\((page\\.)?language(\\(\\))?\\)\\.)"
                    + method.getName() + "\\b");
            assertTrue(use.matcher(users).find(), () -> name + ":" + method.getName() + " is said nowhere");
        }
    }

    private static Properties chinese(Class<?> bundle) throws IOException {
        String name = bundle.getAnnotation(MessageBundle.class).value();
        Properties properties = new Properties();
        try (var file = WordsTest.class.getResourceAsStream("/messages/" + name + "_zh.properties")) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
