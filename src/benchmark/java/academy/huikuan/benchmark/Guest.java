package academy.huikuan.benchmark;

import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Someone who signs in and looks around before the load begins. */
final class Guest {
    private final Visitor visitor;

    private Guest(Visitor visitor) {
        this.visitor = visitor;
    }

    static Guest signedIn(Product product, String number) {
        return new Guest(Visitor.signedIn(product, number));
    }

    /** The browser's secret and its form token, between a tab. */
    String keys() {
        return visitor.cookie("huikuan") + "\t" + visitor.token();
    }

    /** Addresses of all sections of the course. */
    List<String> sections() {
        List<String> sections = new ArrayList<>();
        for (String unit : links("/course", "/course/[a-z0-9-]+"))
            if (!unit.equals("/course/pictures")) sections.addAll(links(unit, unit + "/(?!print)[a-z0-9-]+"));
        return sections;
    }

    private List<String> links(String page, String wanted) {
        List<String> found = new ArrayList<>();
        Matcher link = Pattern.compile("href=\"(" + wanted + ")\"").matcher(visitor.get(page).text());
        while (link.find()) if (!found.contains(link.group(1))) found.add(link.group(1));
        return found;
    }

    /** Begins an attempt. @return for each of its questions, between tabs: this guest's keys, where to save, what */
    List<String> answers(String quiz) {
        String attempt = visitor.post("/quiz/" + quiz + "/attempt", Map.of()).location();
        List<String> answers = new ArrayList<>();
        for (int number = 1; number <= 10; number++) {
            String question = attempt + "/" + number;
            List<String> values = Filled.answer(visitor.get(question).text(), ThreadLocalRandom.current());
            answers.add(keys() + "\t" + question + "/answer\t" + String.join("\t", values));
        }
        return answers;
    }
}
