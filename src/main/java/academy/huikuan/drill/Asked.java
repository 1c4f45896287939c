package academy.huikuan.drill;

import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;

/**
 * A card's question of one turn.
 * @param digest of the question's kept version
 * @param step the place in {@link Schedule#DAYS}
 * @param turn answers that the card had before
 */
record Asked(CardId card, int step, int turn, String digest, Question question, Presentation shown) {}
