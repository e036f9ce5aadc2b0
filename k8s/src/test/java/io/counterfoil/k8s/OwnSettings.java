package io.counterfoil.k8s;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/**
 * The settings that our own classes name, read from their constants. Some are put together when the program runs: a prefix and a name. Then
 * every name that stands in the class of the prefix may follow it, and every one that any class appends to a prefix it is given.
 */
final class OwnSettings {

    private static final Pattern SETTING = Pattern.compile("(counterfoil|kafka)\\.[a-z0-9.\u0001-]*");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,60}");
    private static final String ARGUMENT = "\u0001"; // as the compiler marks it in a concatenation

    private static final int CONSTANT_UTF8 = 1;
    private static final int CONSTANT_STRING = 8;

    private final Set<String> whole = new HashSet<>();
    private final Set<String> appended = new HashSet<>();
    private final List<Prefix> prefixes = new ArrayList<>();

    private record Prefix(String text, Set<String> names) {}

    void take(byte[] type) {
        ClassReader reader = new ClassReader(type);
        Set<String> names = new HashSet<>();
        List<String> begun = new ArrayList<>();
        for (String string : texts(reader, type)) { // those of annotations among them
            if (SETTING.matcher(string).matches()) {
                String text = string.endsWith(ARGUMENT) ? string.substring(0, string.length() - 1) : string;
                if (text.endsWith(".")) {
                    begun.add(text);
                } else {
                    whole.add(variable(text));
                }
            }
        }
        for (String string : constants(reader)) {
            if (NAME.matcher(string).matches()) {
                names.add(string);
            } else if (string.startsWith(ARGUMENT)
                    && NAME.matcher(string.substring(1)).matches()) {
                appended.add(string.substring(1));
            }
        }
        begun.forEach(prefix -> prefixes.add(new Prefix(prefix, names)));
    }

    boolean reads(String variable) {
        return whole.stream().anyMatch(pattern -> variable.matches(pattern))
                || prefixes.stream().anyMatch(prefix -> follows(prefix, variable));
    }

    private boolean follows(Prefix prefix, String variable) {
        return Stream.concat(prefix.names().stream(), appended.stream())
                .anyMatch(name -> variable.matches(variable(prefix.text() + name)));
    }

    private static String variable(String setting) {
        return PackagedProgram.environmentName(setting.replace(ARGUMENT, "0ARGUMENT0"))
                .replace("0ARGUMENT0", "[A-Z0-9_]+");
    }

    private static Set<String> constants(ClassReader reader) {
        Set<String> constants = new HashSet<>();
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0 && reader.readByte(offset - 1) == CONSTANT_STRING) {
                constants.add(reader.readUTF8(offset, buffer));
            }
        }
        return constants;
    }

    private static Set<String> texts(ClassReader reader, byte[] type) {
        Set<String> texts = new HashSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0 && reader.readByte(offset - 1) == CONSTANT_UTF8) {
                texts.add(utf(type, offset));
            }
        }
        return texts;
    }

    private static String utf(byte[] type, int offset) {
        try {
            return new DataInputStream(new ByteArrayInputStream(type, offset, type.length - offset)).readUTF();
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
    }
}
