package academy.huikuan.platform;

/**
 * The database is ready and the features load what they need, in the order of their observers' priorities: content 100, search 150, people
 * 200, jobs 300, demo class 900. Whatever is thrown stops the start.
 */
public record Starting(Settings settings) {}
