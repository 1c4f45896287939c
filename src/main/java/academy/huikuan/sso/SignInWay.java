package academy.huikuan.sso;

import java.net.URI;
import java.util.List;

/** How the providers of one kind are spoken to. */
interface SignInWay {
    Kind kind();

    /** Where the browser goes. */
    URI begin(Provider provider, Begun begun) throws SsoFault;

    /** Who has come back. */
    Arrived arrive(Provider provider, Taken taken, Returned returned) throws SsoFault;

    /** Whether the settings are right, as far as that can be seen without anybody signing in. */
    List<Found> probe(Provider provider) throws SsoFault;

    /**
     * One thing that was seen.
     * @param key of its name
     */
    record Found(String key, String value) {}
}
