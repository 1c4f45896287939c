package academy.huikuan.drill;

import java.util.Optional;

/**
 * Where a card's subject is taught.
 * @param title of the section, or of the criterion
 * @param unit its unit's title
 * @param address empty where the reader may not open the unit
 */
public record Lesson(String title, String unit, Optional<String> address) {}
