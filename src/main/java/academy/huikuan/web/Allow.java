package academy.huikuan.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a resource method: roles, one of which is enough, or one of the constants. A method without it is closed to all. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allow {
    /** Whoever comes, signed in or not. */
    String EVERYONE = "*";
    /** Whoever is signed in. */
    String SIGNED_IN = "**";

    String[] value();
}
