package academy.huikuan.roleplay.room;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Database;
import academy.huikuan.harness.NeedsPostgres;
import academy.huikuan.harness.Product;
import academy.huikuan.people.SeededClass;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two products on one database serve one room: sales is on the first, the customer on the second. */
@NeedsPostgres
class RoomNodesIT {
    private static final int WORDS = 15;

    @Test
    void two_nodes_serve_one_room_and_the_second_goes_on_alone() throws Exception {
        Database database = Database.postgres("nodes");
        database.empty();
        SeededClass.into(database);
        try (Product first = Product.named("room-first").on(database).start();
                Product second = Product.named("room-second").on(database).start()) {
            Player sales = new Player(first, "HT-20001").makes("m1-boyuan", "SALES");
            Player customer = new Player(second, "HT-20002").joins(sales.invitation(), "CUSTOMER");
            String last;
            try (EventStream onFirst = EventStream.of(first, sales.visitor(), sales.room() + "/stream?after=0", "");
                    EventStream onSecond = EventStream.of(second, customer.visitor(), customer.room() + "/stream?after=0", "")) {
                onFirst.next("data:");
                onSecond.next("data:");
                sales.does("ready");
                customer.does("ready");
                bothHearOfEachOther(sales, customer, onFirst, onSecond);
                talkAtOnce(sales, customer);
                last = Player.found(sales.page(), "data-revision=\"([0-9]+)\"");
            }
            customer.says("你们那边是不是断了？");
            first.killHard();

            Player again = new Player(second, "HT-20001").at(sales);
            try (EventStream back = EventStream.of(second, again.visitor(), sales.room() + "/stream?after=0", last)) {
                assertThat(back.next("data:")).as("what was missed").matches("[0-9]+").isNotEqualTo(last);
            }
            assertThat(again.talk()).hasSize(2 + 2 * WORDS + 1).endsWith("你们那边是不是断了？").isEqualTo(customer.talk());
            again.says("换了一边，接着说。");
            assertThat(customer.talk()).endsWith("换了一边，接着说。");
        }
    }

    private static void bothHearOfEachOther(Player sales, Player customer, EventStream onFirst, EventStream onSecond) throws InterruptedException {
        onFirst.next("data:");
        onSecond.next("data:");
        onFirst.skip();
        onSecond.skip();
        customer.says("哪位？");
        assertThat(onFirst.next("event:")).as("said on the second, heard on the first").isEqualTo("changed");
        assertThat(sales.news(0)).contains("哪位？");
        onSecond.next("event:");
        onSecond.skip();
        sales.says("先对一下数。");
        assertThat(onSecond.next("event:")).as("said on the first, heard on the second").isEqualTo("changed");
        assertThat(customer.news(1)).contains("先对一下数。").doesNotContain("哪位？");
    }

    private static void talkAtOnce(Player sales, Player customer) {
        CompletableFuture<List<Integer>> one = CompletableFuture.supplyAsync(() -> words(sales, "甲"));
        CompletableFuture<List<Integer>> other = CompletableFuture.supplyAsync(() -> words(customer, "乙"));
        List<Integer> numbers = java.util.stream.Stream.concat(one.join().stream(), other.join().stream()).sorted().toList();
        assertThat(numbers).containsExactlyElementsOf(IntStream.rangeClosed(3, 2 + 2 * WORDS).boxed().toList());
        assertThat(sales.talk()).isEqualTo(customer.talk()).doesNotHaveDuplicates();
    }

    private static List<Integer> words(Player player, String mark) {
        return IntStream.range(0, WORDS).mapToObj(n -> player.says(mark + n)).toList();
    }
}
