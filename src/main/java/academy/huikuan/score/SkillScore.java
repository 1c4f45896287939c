package academy.huikuan.score;

/** One observation of a skill (`thinking listening persuasion coaching execution`): a question answered or a criterion settled. */
public record SkillScore(String skill, Score score) {}
