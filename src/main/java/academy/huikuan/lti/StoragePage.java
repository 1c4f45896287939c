package academy.huikuan.lti;

import academy.huikuan.web.Page;

/**
 * On the way to the platform: the browser's secret is left in the platform's storage (LTI postMessage storage 1.0), since a frame may have
 * no cookies.
 * @param goesOn the platform's login
 * @param target name of the frame that keeps it
 * @param origin to whom alone it is told
 */
public record StoragePage(String goesOn, String target, String origin, String key, String value) implements Page {
    @Override
    public String template() {
        return "lti/storage.jte";
    }
}
