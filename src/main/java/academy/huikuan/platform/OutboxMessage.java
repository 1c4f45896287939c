package academy.huikuan.platform;

/**
 * Something on its way out.
 * @param id the same at every try, so that a receiver or a log can tell that it is the same
 * @param orderKey messages of one key leave one after the other, in the order in which they were put
 * @param tries before this one
 */
public record OutboxMessage(String id, String kind, String orderKey, String body, int tries) {}
