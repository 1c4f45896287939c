package academy.huikuan.web;

import java.util.Optional;

/** What a template shows: a record that holds just what the page may tell. */
public interface Page {
    /** The template's path below `src/main/jte`, such as `quiz/question.jte`. */
    String template();

    /** The origin of another site to which its form is sent, if it is; the browser lets no form go elsewhere. */
    default Optional<String> posts() {
        return Optional.empty();
    }
}
