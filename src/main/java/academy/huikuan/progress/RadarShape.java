package academy.huikuan.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A radar as SVG coordinates in a box of 320 × 260, the centre at (160, 132). */
public record RadarShape(List<String> rings, List<Spoke> spokes, String now, Optional<String> before) {
    private static final double RADIUS = 86;

    /**
     * One axis with its label.
     * @param anchor `start middle end` of SVG's text-anchor
     */
    public record Spoke(String skill, Point end, Point label, String anchor, Optional<Integer> percent, int missing, Point dot) {}

    /** In user units, rounded to a tenth. */
    public record Point(String x, String y) {
        @Override
        public String toString() {
            return x + "," + y;
        }
    }

    /** @param earlier the radar two weeks ago, drawn only where all of it is known */
    public static RadarShape of(SkillRadar radar, SkillRadar earlier) {
        List<String> rings = new ArrayList<>();
        for (int percent = 25; percent <= 100; percent += 25) {
            int share = percent;
            rings.add(polygon(radar.axes().stream().map(axis -> share).toList()));
        }
        List<Spoke> spokes = new ArrayList<>();
        for (int index = 0; index < radar.axes().size(); index++) spokes.add(spoke(radar.axes().get(index), index));
        boolean known = earlier.axes().stream().allMatch(axis -> axis.percent().isPresent());
        return new RadarShape(rings, spokes, polygon(shares(radar)), known ? Optional.of(polygon(shares(earlier))) : Optional.empty());
    }

    private static Spoke spoke(SkillRadar.Axis axis, int index) {
        double sideways = Math.sin(angle(index));
        String anchor = Math.abs(sideways) < 0.1 ? "middle" : sideways > 0 ? "start" : "end";
        double label = index == 0 ? 118 : index == 2 || index == 3 ? 112 : 98;
        return new Spoke(
                axis.skill(),
                at(index, RADIUS),
                at(index, label),
                index == 2 || index == 3 ? "middle" : anchor,
                axis.percent(),
                axis.missing(),
                at(index, RADIUS * axis.percent().orElse(0) / 100));
    }

    private static List<Integer> shares(SkillRadar radar) {
        return radar.axes().stream().map(axis -> axis.percent().orElse(0)).toList();
    }

    private static String polygon(List<Integer> shares) {
        List<String> points = new ArrayList<>();
        for (int index = 0; index < shares.size(); index++)
            points.add(at(index, RADIUS * shares.get(index) / 100).toString());
        return String.join(" ", points);
    }

    private static double angle(int index) {
        return 2 * Math.PI * index / SkillRadar.SKILLS.size();
    }

    private static Point at(int index, double distance) {
        return new Point(
                String.format(Locale.ROOT, "%.1f", 160 + distance * Math.sin(angle(index))),
                String.format(Locale.ROOT, "%.1f", 132 - distance * Math.cos(angle(index))));
    }
}
