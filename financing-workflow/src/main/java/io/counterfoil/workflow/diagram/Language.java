package io.counterfoil.workflow.diagram;

/** A language that the processes are written in. */
public enum Language {
    EN("en"),
    ZH("zh-CN");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47. */
    String tag() {
        return tag;
    }

    /** The one of two texts that is in this language. */
    String choose(String english, String chinese) {
        return this == ZH ? chinese : english;
    }
}
