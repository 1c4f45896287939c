package academy.huikuan.sso;

import java.util.Locale;

/** How a provider is spoken to. */
public enum Kind {
    OIDC("", ""),
    WECOM("https://login.work.weixin.qq.com", "https://qyapi.weixin.qq.com"),
    DINGTALK("https://login.dingtalk.com", "https://api.dingtalk.com");

    private final String login;
    private final String api;

    Kind(String login, String api) {
        this.login = login;
        this.api = api;
    }

    /** In small letters, as in keys of messages and in the source of an identity. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The published server of its sign-in page; empty where each company has its own. */
    public String login() {
        return login;
    }

    /** The published server of its interfaces; empty where the sign-in server tells it. */
    public String api() {
        return api;
    }
}
