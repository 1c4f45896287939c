package academy.huikuan.search;

import java.util.List;

/**
 * One document found.
 * @param snippet the place in its text where most of what was looked for stands together
 */
public record Hit(String kind, String context, String address, List<Piece> title, List<Piece> snippet) {}
