package academy.huikuan.authoring;
import academy.huikuan.question.*;
final class ScratchGift {
    static String e(String t) { return t.replaceAll("([:#=~{}\\\\])", "\\\\$1").replace("\n", "\\n"); }
    static String write(Question q) {
        StringBuilder s = new StringBuilder("// [id:" + q.label().id() + "]");
        q.label().topics().forEach(t -> s.append(" [tag:topic=" + t + "]"));
        q.label().skills().forEach(t -> s.append(" [tag:skill=" + t + "]"));
        q.label().tags().forEach(t -> s.append(" [tag:" + t + "]"));
        s.append("\n::" + e(q.label().name()) + ":: " + e(q.prompt().body()) + " {");
        if (q instanceof TrueFalse t) s.append(t.truth() ? "T" : "F");
        else if (q instanceof ChoiceQuestion c) for (Option o : c.options()) s.append("\n  " + (o.weight().whole() && !c.several() ? "=" : "~%" + o.weight().percent() + "%") + e(o.text().body()) + o.feedback().map(f -> " #" + e(f.body())).orElse(""));
        q.general().ifPresent(g -> s.append("\n####" + e(g.body())));
        return s.append("\n}").toString();
    }
}
