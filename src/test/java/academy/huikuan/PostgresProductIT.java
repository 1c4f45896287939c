package academy.huikuan;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Database;
import academy.huikuan.harness.NeedsPostgres;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import academy.huikuan.people.SeededClass;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The same product on the other database, by its environment alone. */
@NeedsPostgres
class PostgresProductIT {
    @Test
    void the_product_runs_on_postgresql_and_finds_its_people_again_after_a_power_cut() {
        Database database = Database.postgres("product");
        database.empty();
        SeededClass.into(database);
        try (Product product = Product.named("postgresql").on(database).start()) {
            assertThat(Visitor.signedIn(product, "t01").get("/sign-in").status()).isEqualTo(200);
            assertThat(Files.exists(product.data().resolve("db"))).as("an embedded database").isFalse();

            product.killHard();
            product.restart();

            Visitor.signedIn(product, "HT-20001");
        }
    }
}
