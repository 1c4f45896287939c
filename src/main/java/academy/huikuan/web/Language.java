package academy.huikuan.web;

import java.util.Locale;

/** The interface's languages. */
public enum Language {
    ZH("zh-CN", "zh_CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", "en", Locale.ENGLISH);

    private final String tag;
    private final String suffix;
    private final Locale locale;

    Language(String tag, String suffix, Locale locale) {
        this.tag = tag;
        this.suffix = suffix;
        this.locale = locale;
    }

    /** For `lang` attributes and the cookie. */
    public String tag() {
        return tag;
    }

    String suffix() {
        return suffix;
    }

    public Locale locale() {
        return locale;
    }

    /** The language of that tag, Chinese for any other. */
    public static Language of(String tag) {
        return tag != null && tag.startsWith("en") ? EN : ZH;
    }
}
