package io.counterfoil.documents.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way in which a file gets spoilt, none of which leaves a file that may be read. Names are of elements that the format must have, without
 * prefix.
 *
 * @param element that the refusal must name, or empty where the file is spoilt as a whole
 */
record Damage(String name, String element, byte[] content) {

    /** What a format must have, and what is in it. */
    record Format(
            String name,
            List<String> required,
            List<String> amounts,
            List<String> days,
            List<String> checked,
            List<String> single) {}

    /** One that the draw chooses. */
    static Damage of(Format format, Sample sample, Draw draw) {
        String xml = sample.xml();
        return switch (draw.below(12)) {
            case 0 -> truncated(xml, draw);
            case 1 -> removed(xml, draw.of(format.required()));
            case 2 -> emptied(xml, draw.of(format.required()));
            case 3 -> letterIn(xml, draw.of(format.amounts()));
            case 4 -> replaced("more decimals than the currency has", xml, draw.of(format.amounts()), "0.123");
            case 5 -> replaced("a day that is none", xml, draw.of(format.days()), "2026-02-3" + draw.below(10));
            case 6 -> wrongCheckCharacter(xml, draw.of(format.checked()));
            case 7 -> twice(xml, draw.of(format.single()));
            case 8 -> withoutEndTag(xml, draw.of(format.required()));
            case 9 -> notUtf8(xml, draw.of(List.of("UTF-16", "ISO-8859-1", "windows-1252")));
            case 10 -> replaced("invisible characters", xml, draw.of(format.required()), "\u200B12\u202E");
            default -> stray(xml, draw);
        };
    }

    private static Damage truncated(String xml, Draw draw) {
        byte[] whole = xml.getBytes(StandardCharsets.UTF_8);
        int length = 1 + draw.below(whole.length - 3);
        return new Damage("cut off after " + length + " bytes", "", java.util.Arrays.copyOf(whole, length));
    }

    private static Damage removed(String xml, String element) {
        return text("without " + element, element, wholly(element).matcher(xml).replaceFirst(""));
    }

    private static Damage emptied(String xml, String element) {
        return text("empty " + element, element, valueOf(element).matcher(xml).replaceFirst("$1$3"));
    }

    private static Damage letterIn(String xml, String element) {
        return text(
                "a letter in " + element, element, valueOf(element).matcher(xml).replaceFirst("$1O$2$3"));
    }

    private static Damage replaced(String what, String xml, String element, String value) {
        return text(
                what + " in " + element,
                element,
                valueOf(element).matcher(xml).replaceFirst("$1" + Matcher.quoteReplacement(value) + "$3"));
    }

    private static Damage wrongCheckCharacter(String xml, String element) {
        Matcher value = valueOf(element).matcher(xml);
        if (!value.find()) {
            throw new IllegalArgumentException("no " + element + " in\n" + xml);
        }
        String number = value.group(2);
        char last = number.charAt(number.length() - 1);
        char other = last == '0' ? '1' : '0';
        return replaced("a wrong last character", xml, element, number.substring(0, number.length() - 1) + other);
    }

    private static Damage twice(String xml, String element) {
        return text(element + " twice", element, wholly(element).matcher(xml).replaceFirst("$0\n$0"));
    }

    private static Damage withoutEndTag(String xml, String element) {
        return text(
                element + " does not end",
                "",
                Pattern.compile("</(\\w+:)?" + Pattern.quote(element) + ">")
                        .matcher(xml)
                        .replaceFirst(""));
    }

    /** Of a name that has characters which are not ASCII, so that it makes a difference. */
    private static Damage notUtf8(String xml, String encoding) {
        String declared = xml.replaceFirst("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"");
        return new Damage("in " + encoding, "", declared.getBytes(Charset.forName(encoding)));
    }

    private static Damage stray(String xml, Draw draw) {
        List<Integer> ends = new ArrayList<>();
        Matcher tag = Pattern.compile("</").matcher(xml);
        while (tag.find()) {
            ends.add(tag.start());
        }
        int at = draw.of(ends);
        return text("a stray " + "< at " + at, "", xml.substring(0, at) + "<" + xml.substring(at));
    }

    private static Damage text(String name, String element, String xml) {
        return new Damage(name, element, xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Its tags and what is between them. */
    private static Pattern valueOf(String element) {
        String name = Pattern.quote(element);
        return Pattern.compile("(<(?:\\w+:)?" + name + "(?: [^>]*)?>)(.*?)(</(?:\\w+:)?" + name + ">)", Pattern.DOTALL);
    }

    private static Pattern wholly(String element) {
        String name = Pattern.quote(element);
        return Pattern.compile("<(\\w+:)?" + name + "(?: [^>]*)?>.*?</(\\w+:)?" + name + ">", Pattern.DOTALL);
    }
}
