package academy.huikuan.web;

/** What a template shows: a record that holds just what the page may tell. */
public interface Page {
    /** The template's path below `src/main/jte`, such as `quiz/question.jte`. */
    String template();
}
