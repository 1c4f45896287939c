package academy.huikuan.roleplay;

import static academy.huikuan.roleplay.SpeakerMap.As.ABOVE;
import static academy.huikuan.roleplay.SpeakerMap.As.CUSTOMER;
import static academy.huikuan.roleplay.SpeakerMap.As.NOBODY;
import static academy.huikuan.roleplay.SpeakerMap.As.OBSERVER;
import static academy.huikuan.roleplay.SpeakerMap.As.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpeakerMapTest {
    private static Transcript talk(String... lines) {
        return new Transcript(Arrays.stream(lines)
                .map(line -> new DraftTurn(Optional.empty(), line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)))
                .toList());
    }

    private static final Transcript TALK = talk("罗一凡=在吗", "罗一凡=14.2 万的事", "沈未=在", "何敏=我旁听", "沈未=您说", "付款日=月底", "小助手=您有新消息");

    @Test
    void everyone_gets_a_side_and_a_role() {
        SpeakerMap map = new SpeakerMap(
                true, Map.of("罗一凡", SALES, "沈未", CUSTOMER, "何敏", OBSERVER, "小助手", NOBODY, "付款日", ABOVE));
        assertThat(map.covers(SpeakerMap.heard(TALK))).isTrue();
        assertThat(map.applied(TALK).said())
                .containsExactly(new Turn(Turn.Side.SALES, "在吗\n14.2 万的事"), new Turn(Turn.Side.CUSTOMER, "在\n您说\n付款日：月底"));
        assertThat(map.people()).containsExactlyInAnyOrder("罗一凡", "沈未", "何敏", "小助手");
    }

    @Test
    void messages_stay_apart_where_nobody_wants_them_joined() {
        SpeakerMap map = new SpeakerMap(false, Map.of("罗一凡", SALES, "沈未", CUSTOMER));
        assertThat(map.applied(talk("罗一凡=一", "罗一凡=二", "沈未=三")).turns()).hasSize(3);
    }

    @Test
    void joining_stops_where_a_turn_would_be_too_long() {
        SpeakerMap map = new SpeakerMap(true, Map.of("罗一凡", SALES));
        Transcript long3 = talk("罗一凡=" + "长".repeat(1600), "罗一凡=" + "长".repeat(399), "罗一凡=短");
        assertThat(map.applied(long3).turns()).extracting(turn -> turn.text().length()).containsExactly(2000, 1);
    }

    @Test
    void speakers_are_listed_with_their_first_words() {
        List<SpeakerMap.Heard> heard = SpeakerMap.heard(TALK);
        assertThat(heard).extracting(SpeakerMap.Heard::label).containsExactly("罗一凡", "沈未", "何敏", "付款日", "小助手");
        assertThat(heard.get(0)).isEqualTo(new SpeakerMap.Heard("罗一凡", 2, List.of("在吗", "14.2 万的事"), Optional.empty()));
        assertThat(new SpeakerMap(true, Map.of("罗一凡", SALES)).covers(heard)).isFalse();
    }

    @Test
    void of_two_the_unknown_one_is_likely_the_other_side() {
        Transcript two = new Transcript(List.of(
                new DraftTurn(Optional.of(Turn.Side.SALES), "丁一鸣", "在吗"), new DraftTurn(Optional.empty(), "沈未", "在")));
        assertThat(SpeakerMap.heard(two)).extracting(SpeakerMap.Heard::likely).containsExactly(Optional.of(SALES), Optional.of(CUSTOMER));
    }
}
