package academy.huikuan.web;

import academy.huikuan.platform.Secrets;
import jakarta.enterprise.context.RequestScoped;

/** One request's visitor: who, in which language, and the browser's secret from which the form token comes. */
@RequestScoped
public class Visit {
    private Viewer viewer = Viewer.NOBODY;
    private Language language = Language.ZH;
    private String secret = "";
    private String formToken = "";
    private String path = "/";
    private String query = "";

    public void begin(String browserSecret, Language chosen, String requestPath, String requestQuery) {
        this.secret = browserSecret;
        this.formToken = "";
        this.language = chosen;
        this.path = requestPath;
        this.query = requestQuery == null ? "" : requestQuery;
    }

    public void signedIn(Viewer person) {
        this.viewer = person;
    }

    public Viewer viewer() {
        return viewer;
    }

    public Language language() {
        return language;
    }

    /** The browser's cookie value; never shown. */
    public String secret() {
        return secret;
    }

    /** The token that every form of this browser carries. */
    public String formToken() {
        if (formToken.isEmpty()) formToken = Secrets.digest("form:" + secret).substring(0, 40);
        return formToken;
    }

    public String path() {
        return path;
    }

    public String query() {
        return query;
    }
}
