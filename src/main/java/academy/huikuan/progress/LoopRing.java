package academy.huikuan.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The loop that closes: one piece for each unit, in a box of 96 × 96; done pieces, then the next one, then the rest. */
public record LoopRing(List<Piece> pieces) {
    private static final double RADIUS = 40;
    private static final double GAP = 0.07;

    /**
     * @param path SVG path of an arc
     * @param kind `done next todo`
     */
    public record Piece(String path, String kind) {}

    /**
     * @param done 0 to `of`
     * @param of 1 or more
     */
    public static LoopRing of(int done, int of) {
        if (of < 1 || done < 0 || done > of) throw new IllegalArgumentException("ring " + done + "/" + of);
        List<Piece> pieces = new ArrayList<>();
        double gap = of == 1 ? 0.001 : Math.min(GAP, Math.PI / of / 2);
        for (int piece = 0; piece < of; piece++) {
            double from = 2 * Math.PI * piece / of + gap;
            double to = 2 * Math.PI * (piece + 1) / of - gap;
            pieces.add(new Piece(arc(from, to), piece < done ? "done" : piece == done ? "next" : "todo"));
        }
        return new LoopRing(pieces);
    }

    private static String arc(double from, double to) {
        return String.format(
                Locale.ROOT,
                "M%.2f %.2fA%.0f %.0f 0 %d 1 %.2f %.2f",
                48 + RADIUS * Math.sin(from),
                48 - RADIUS * Math.cos(from),
                RADIUS,
                RADIUS,
                to - from > Math.PI ? 1 : 0,
                48 + RADIUS * Math.sin(to),
                48 - RADIUS * Math.cos(to));
    }
}
