package academy.huikuan.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that other systems post to, which cannot know the browser's form token: the request proves itself, by a signature or
 * by a state that the product has given out. Its body is bounded as every other.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OwnProof {}
