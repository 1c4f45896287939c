package academy.huikuan.progress;

import java.util.Optional;

/** A radar as pages show it: the shape, and what its numbers say. */
public record RadarView(
        RadarShape shape, boolean anything, Optional<SkillRadar.Axis> weakest, Optional<SkillRadar.Gain> gain) {
    static RadarView of(SkillRadar now, SkillRadar earlier) {
        return new RadarView(RadarShape.of(now, earlier), now.anything(), now.weakest(), now.gain(earlier));
    }

    /** Whether all powers are shown and none is below 85. */
    public boolean strong() {
        return shape.spokes().stream().allMatch(spoke -> spoke.percent().orElse(0) >= 85);
    }
}
