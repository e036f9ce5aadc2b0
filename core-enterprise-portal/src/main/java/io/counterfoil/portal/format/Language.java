package io.counterfoil.portal.format;

import java.util.Locale;

/** A language that the portal speaks completely. */
public enum Language {
    ZH("zh", "zh-CN", "中文"),
    EN("en", "en", "English");

    private final String code;
    private final String tag;
    private final String ownName;

    Language(String code, String tag, String ownName) {
        this.code = code;
        this.tag = tag;
        this.ownName = ownName;
    }

    /** As the cookie and the file of messages name it. */
    public String code() {
        return code;
    }

    /** BCP 47, for the attribute {@code lang}. */
    public String tag() {
        return tag;
    }

    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }

    public boolean isChinese() {
        return this == ZH;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** Of a code or tag such as {@code zh}, {@code zh-Hans-CN} or {@code en-GB}; English for all others. */
    public static Language of(String tag) {
        return Locale.forLanguageTag(tag.replace('_', '-')).getLanguage().equals(ZH.code) ? ZH : EN;
    }
}
