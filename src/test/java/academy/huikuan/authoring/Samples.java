package academy.huikuan.authoring;

import academy.huikuan.bank.Entry;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.question.Kind;
import academy.huikuan.quiz.BankReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forms as trainers fill them in. */
final class Samples {
    static final OwnId ID = new OwnId("own-abcdefghjk");
    static final Material MATERIAL = Material.read(new SourceFolder(Path.of("")));
    static final Sources SOURCES = MATERIAL.sources();

    private Samples() {}

    /** All questions of the course's own banks. */
    static List<Entry> course() {
        return BankReader.read(new SourceFolder(Path.of(""))).quizzes().stream()
                .filter(quiz -> quiz.blueprint().isEmpty())
                .flatMap(quiz -> quiz.bank().stream())
                .toList();
    }

    /** A draft of that kind: `id`, text, …; a cell's id is `table.row.column`. */
    static Draft draft(Kind kind, String... fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        for (int at = 0; at < fields.length; at += 2) put(fields[at], fields[at + 1], texts, tables);
        return new Draft(Optional.of(kind), new Entries(texts, tables));
    }

    private static void put(String place, String text, Map<String, String> texts, Map<String, List<Map<String, String>>> tables) {
        String[] parts = place.split("\\.");
        if (parts.length == 1) {
            texts.put(place, text);
            return;
        }
        List<Map<String, String>> rows = tables.computeIfAbsent(parts[0], any -> new ArrayList<>());
        while (rows.size() <= Integer.parseInt(parts[1])) rows.add(new LinkedHashMap<>());
        rows.get(Integer.parseInt(parts[1])).put(parts[2], text);
    }

    static QuestionForm.Composed composed(Draft draft) {
        return QuestionForm.composed(ID, draft, SOURCES);
    }

    /** A right form of each kind. */
    static Draft right(Kind kind, String... more) {
        String[] fields =
                switch (kind) {
                    case SINGLE -> new String[] {
                        "option.0.text", "哪一天？", "option.0.weight", "100", "option.0.feedback", "先要日子。", "option.1.text", "为什么？",
                        "option.2.text", "先付一半？", "option.2.weight", "25"
                    };
                    case MULTIPLE -> new String[] {
                        "option.0.text", "合同", "option.0.weight", "33.33333", "option.1.text", "对账单", "option.1.weight", "33.33333",
                        "option.2.text", "签收单", "option.2.weight", "33.33333", "option.3.text", "礼品", "option.3.weight", "-50"
                    };
                    case JUDGEMENT -> new String[] {
                        "option.0.text", "问日子", "option.0.weight", "100", "option.0.feedback", "好", "option.1.text", "等一等",
                        "option.1.weight", "25", "option.2.text", "发火"
                    };
                    case TRUTH -> new String[] {"truth", "true", "ifright", "对。", "ifwrong", "不对。"};
                    case NUMBER -> new String[] {
                        "answer.0.value", "14200", "answer.0.tolerance", "100", "answer.0.feedback", "算得对。", "answer.1.value",
                        "14000..14500", "answer.1.weight", "50", "otherwise", "再算一遍。", "unit.0.called", "元", "unit.0.multiplier", "1",
                        "unit.1.called", "万元", "unit.1.multiplier", "0.0001"
                    };
                    case COMPUTED -> new String[] {
                        "prompt", "{amount} 元逾期 {days} 天？", "formula", "round(amount * 0.0005 * days, 2)", "variable.0.called", "amount",
                        "variable.0.least", "200000", "variable.0.most", "600000", "variable.0.step", "20000", "variable.1.called", "days",
                        "variable.1.least", "20", "variable.1.most", "60", "tolerance", "0.01", "told", "{amount} × {days} 得 {answer} 元。"
                    };
                    case SHORT -> new String[] {
                        "wanted.0.pattern", "对账函", "wanted.0.feedback", "对。", "wanted.1.pattern", "对账单", "wanted.1.weight", "50",
                        "traditional", "on"
                    };
                    case MATCHING -> new String[] {
                        "pair.0.left", "M0", "pair.0.right", "没到期", "pair.1.left", "M1", "pair.1.right", "刚到期", "pair.2.right", "核销"
                    };
                    case ORDERING -> new String[] {
                        "item.0.text", "问日子", "item.1.text", "写下来", "item.2.text", "到日再问", "grading", "ABSOLUTE_POSITION"
                    };
                    case GAPS -> new String[] {
                        "prompt",
                        "38.6 万 {1:MULTICHOICE:=10 月 2 日#对。~11 月 2 日#晚了。} 到期，逾期 {2:NUMERICAL:=47:0#对。} 天，要发 {1:SHORTANSWER:=对账函#对。~%50%对账单#差一点。}。"
                    };
                    case ESSAY -> new String[] {"rubric", "written", "notes", "看有没有日子。"};
                    case TALK -> new String[] {"dialogue", "m1-boyuan"};
                    case DESCRIPTION -> new String[] {};
                };
        List<String> all = new ArrayList<>(List.of(
                "prompt", "客户说：“下周付。”\n\n您先问什么？ <b>{x}</b> = 1 # 2 ~ 3 \\ 4", "name", "先问：日子", "topic", "stages/m1", "skill",
                "thinking listening", "tags", "回访，电话", "format", "moodle", "general", "先要日子 = 再问原因 {a} # b"));
        all.addAll(List.of(fields));
        all.addAll(List.of(more));
        return draft(kind, all.toArray(String[]::new));
    }
}
