package academy.huikuan.rubric;

/** Something a salesperson must never do, such as to threaten; one such sentence holds the result for the trainer. */
public record RedLine(String id, String title) {}
