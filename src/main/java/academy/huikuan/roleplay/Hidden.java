package academy.huikuan.roleplay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose names nobody else shall read in a talk: those who took part, under their real names and under what they are called in a chat, and
 * companies under their full names. Names of the story are never hidden.
 */
final class Hidden {
    static final Hidden NOTHING = new Hidden(List.of(), List.of(), false);

    private static final Pattern COMPANY = Pattern.compile(
            "[\\p{IsHan}0-9A-Za-z()\u00B7&]{2,30}?(?:\u80A1\u4EFD\u6709\u9650\u516C\u53F8|\u6709\u9650\u8D23\u4EFB\u516C\u53F8|\u6709\u9650\u516C\u53F8|\u96C6\u56E2\u516C\u53F8)"
                    + "|(?<![A-Za-z])[A-Z][A-Za-z0-9&.'-]*(?: [A-Z][A-Za-z0-9&.'-]*){0,5},? (?:Co\\.?, ?Ltd\\.?|Ltd\\.?|Inc\\.?|LLC|GmbH)(?![A-Za-z])");
    /** What parts a label of a chat into names, posts and firms. */
    private static final Pattern PARTS = Pattern.compile("[\\s()\uFF08\uFF09\\[\\]\u3010\u3011<>|\uFF5C/\\\\_@\u00B7,\uFF0C\u3001:\uFF1A+~\u2014-]+");
    private static final int LONGEST_CHINESE = 4;

    private final List<Pattern> names;
    private final List<String> story;
    private final boolean companies;

    private Hidden(List<Pattern> names, List<String> story, boolean companies) {
        this.names = names;
        this.story = story;
        this.companies = companies;
    }

    /**
     * @param people real names of those who took part
     * @param labels under which they speak in the text
     */
    static Hidden of(Deal deal, List<String> people, List<String> labels) {
        List<String> story = new ArrayList<>(deal.salesNames());
        story.add(deal.contactName());
        story.add(deal.company());
        story.add(deal.supplier());
        Set<String> surnames = new HashSet<>();
        story.forEach(name -> surnames.add(name.substring(0, 1)));
        List<Pattern> patterns = new ArrayList<>();
        people.stream().filter(name -> !story.contains(name)).forEach(name -> patterns.addAll(NamePatterns.of(name)));
        for (String label : labels) patterns.addAll(inLabel(label, story, surnames));
        patterns.sort(Comparator.comparing((Pattern pattern) -> pattern.pattern().length()).reversed());
        return new Hidden(patterns, story, true);
    }

    private static List<Pattern> inLabel(String label, List<String> story, Set<String> surnames) {
        List<Pattern> patterns = new ArrayList<>();
        if (Speakers.isRole(label) || story.contains(label)) return patterns;
        if (label.length() > 1 && !isChinese(label)) patterns.add(Pattern.compile(Pattern.quote(label)));
        for (String part : PARTS.split(label)) {
            if (part.length() < 2 || Speakers.isRole(part) || story.stream().anyMatch(part::contains)) continue;
            Optional<String> surname = Speakers.titled(part);
            if (surname.isPresent()) {
                if (!surnames.contains(surname.get())) patterns.add(Pattern.compile(Pattern.quote(part)));
            } else if (Speakers.isCalled(part)) patterns.add(Pattern.compile(Pattern.quote(part)));
            else if (isChinese(part) && part.length() <= LONGEST_CHINESE) {
                patterns.addAll(NamePatterns.of(part));
                String family = part.substring(0, 1);
                if (!surnames.contains(family)) patterns.add(Pattern.compile(Pattern.quote(family) + "(?=" + Speakers.titles() + ")"));
            } else patterns.addAll(NamePatterns.of(part));
        }
        return patterns;
    }

    private static boolean isChinese(String text) {
        return text.codePoints().allMatch(Character::isIdeographic);
    }

    /** @param plain see {@link Redaction#plain} */
    List<Redaction.Hit> find(String plain) {
        List<Redaction.Hit> hits = new ArrayList<>();
        if (companies) {
            Matcher found = COMPANY.matcher(plain);
            while (found.find()) {
                int start = found.start() + Speakers.beforeCompany(found.group());
                boolean known = story.stream().anyMatch(name -> name.length() > 1 && found.group().contains(name));
                if (!known && found.end() - start > LONGEST_CHINESE) hits.add(new Redaction.Hit(Redaction.Kind.COMPANY, start, found.end()));
            }
        }
        for (Pattern name : names) {
            Matcher found = name.matcher(plain);
            while (found.find()) {
                Redaction.Hit hit = new Redaction.Hit(Redaction.Kind.NAME, found.start(), found.end());
                if (hits.stream().noneMatch(other -> hit.start() < other.end() && other.start() < hit.end())) hits.add(hit);
            }
        }
        return hits;
    }
}
