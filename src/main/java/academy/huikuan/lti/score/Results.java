package academy.huikuan.lti.score;

import academy.huikuan.lti.Services;
import academy.huikuan.platform.JsonText;
import academy.huikuan.platform.Outbound.Reply;
import academy.huikuan.platform.Outbound.Unreachable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a gradebook shows, to tell whether a teacher has set it (Assignment and Grade Services 2.0, section 3.3). */
@ApplicationScoped
public class Results {
    @Inject
    private Services services;

    /** What a gradebook shows of a person. */
    record Shown(BigDecimal result, BigDecimal maximum) {}

    /** @param shown empty where it shows nothing, and where it does not say */
    record Answer(Reply reply, Optional<Shown> shown) {}

    Answer read(Sending sending, URI item) throws Unreachable {
        Reply reply = services.call(
                sending.platform(),
                Set.of(Scopes.RESULT),
                "GET",
                ItemAddress.results(item, sending.subject()),
                Map.of("Accept", MediaTypes.RESULTS),
                "");
        return new Answer(reply, reply.ok() ? shown(reply.body(), sending.subject()) : Optional.empty());
    }

    static Optional<Shown> shown(String body, String subject) {
        try {
            return JsonText.reader(body).readArray().stream()
                    .filter(one -> one.getValueType() == JsonValue.ValueType.OBJECT)
                    .map(JsonValue::asJsonObject)
                    .filter(one -> one.get("userId") instanceof JsonString user && user.getString().equals(subject))
                    .flatMap(one -> shown(one).stream())
                    .findFirst();
        } catch (JsonException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<Shown> shown(JsonObject result) {
        if (!(result.get("resultScore") instanceof JsonNumber score)) return Optional.empty();
        BigDecimal maximum = result.get("resultMaximum") instanceof JsonNumber most ? most.bigDecimalValue() : BigDecimal.ONE;
        return Optional.of(new Shown(score.bigDecimalValue(), maximum));
    }
}
