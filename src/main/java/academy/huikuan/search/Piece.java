package academy.huikuan.search;

/** A piece of a title or a text as it stands there; marked where it is what was looked for. */
public record Piece(String text, boolean marked) {}
