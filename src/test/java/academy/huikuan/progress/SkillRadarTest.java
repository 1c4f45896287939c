package academy.huikuan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.progress.SkillRadar.Observed;
import academy.huikuan.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SkillRadarTest {
    private static List<Observed> each(String skill, int times, int earned, int possible) {
        List<Observed> observed = new ArrayList<>();
        for (int time = 0; time < times; time++) observed.add(new Observed(skill, new Score(earned, possible), 1));
        return observed;
    }

    private static SkillRadar.Axis axis(SkillRadar radar, String skill) {
        return radar.axes().get(SkillRadar.SKILLS.indexOf(skill));
    }

    @Test
    void a_power_is_shown_from_five_observations() {
        assertThat(axis(SkillRadar.of(each("listening", 4, 1, 2)), "listening").percent()).isEmpty();
        assertThat(axis(SkillRadar.of(each("listening", 4, 1, 2)), "listening").missing()).isEqualTo(1);
        assertThat(axis(SkillRadar.of(each("listening", 5, 1, 2)), "listening").percent()).contains(50);
        assertThat(axis(SkillRadar.of(each("listening", 5, 1, 2)), "listening").missing()).isZero();
    }

    @Test
    void points_won_are_divided_by_points_possible() {
        List<Observed> observed = new ArrayList<>(each("thinking", 4, 1, 1));
        observed.add(new Observed("thinking", new Score(0, 4), 1));
        assertThat(axis(SkillRadar.of(observed), "thinking").percent()).contains(50);
    }

    @Test
    void added_observations_count_as_many_as_they_are() {
        SkillRadar radar = SkillRadar.of(List.of(new Observed("coaching", new Score(7, 10), 5)));
        assertThat(axis(radar, "coaching").percent()).contains(70);
    }

    @Test
    void nothing_observed_shows_nothing_and_asks_for_five() {
        SkillRadar radar = SkillRadar.of(List.of());
        assertThat(radar.anything()).isFalse();
        assertThat(radar.weakest()).isEmpty();
        assertThat(radar.axes()).allMatch(axis -> axis.missing() == 5);
    }

    @Test
    void the_weakest_is_sought_among_the_shown_only() {
        List<Observed> observed = new ArrayList<>(each("thinking", 5, 3, 4));
        observed.addAll(each("persuasion", 5, 1, 4));
        observed.addAll(each("execution", 4, 0, 4));
        assertThat(SkillRadar.of(observed).weakest()).map(SkillRadar.Axis::skill).contains("persuasion");
    }

    @Test
    void a_gain_needs_both_moments() {
        SkillRadar before = SkillRadar.of(each("listening", 5, 1, 2));
        List<Observed> now = new ArrayList<>(each("listening", 5, 3, 4));
        now.addAll(each("thinking", 5, 1, 1));
        assertThat(SkillRadar.of(now).gain(before)).contains(new SkillRadar.Gain("listening", 25));
        assertThat(before.gain(SkillRadar.of(now))).isEmpty();
    }

    @Test
    void the_class_adds_up_everybodys_points() {
        SkillRadar together = SkillRadar.together(Map.of("a", each("thinking", 3, 1, 1), "b", each("thinking", 2, 0, 1)));
        assertThat(axis(together, "thinking").percent()).contains(60);
    }

    @Test
    void full_marks_reach_the_pentagons_corner() {
        List<Observed> observed = new ArrayList<>();
        SkillRadar.SKILLS.forEach(skill -> observed.addAll(each(skill, 5, 1, 1)));
        RadarShape shape = RadarShape.of(SkillRadar.of(observed), SkillRadar.of(List.of()));
        assertThat(shape.now()).isEqualTo(shape.rings().get(3)).startsWith("160.0,46.0 ");
        assertThat(shape.before()).isEmpty();
    }
}
