package ai.duvo.shell.completion;

import ai.duvo.shell.catalog.Keyword;
import ai.duvo.shell.completion.LineAnalyzer.Role;
import ai.duvo.shell.completion.LineAnalyzer.Step;
import java.util.List;
import java.util.stream.Stream;

/** Completes the words of the language that can stand somewhere, and what goes with them. */
final class KeywordCompleter {

    private static final String GROUP = "statements";

    private KeywordCompleter() {}

    static List<Candidate> at(LineAnalyzer analyzer, int index, String typed) {
        List<Step> before = analyzer.steps().subList(0, index);
        Keyword keyword = analyzer.keyword().orElse(null);
        if (before.isEmpty()) {
            return Keyword.all().stream()
                    .filter(k -> k.word().startsWith(typed))
                    .map(k -> new Candidate(k.word(), k.summary(), GROUP, true))
                    .toList();
        }
        if (keyword == null) {
            return List.of();
        }
        List<String> words = before.stream().map(step -> step.token().text()).toList();
        return switch (keyword) {
            case SET -> VariableCompleter.settings(words.subList(1, words.size()), typed);
            case INCLUDE -> before.size() == 1 ? FileCompleter.at(typed) : List.of();
            case FOR -> before.size() == 2 ? words(typed, "in") : List.of();
            case EXPECT -> before.size() == 1 ? words(typed, "exit") : List.of();
            case WAIT -> waits(before) ? words(typed, "every", "for") : List.of();
            case WATCH -> before.size() == 1 ? words(typed, "every") : List.of();
            default -> List.of();
        };
    }

    /** Whether only times stand behind {@code wait}, each with its word. */
    private static boolean waits(List<Step> before) {
        return before.size() % 2 == 1 && before.stream().noneMatch(step -> step.role() == Role.COMMAND);
    }

    private static List<Candidate> words(String typed, String... words) {
        return Stream.of(words)
                .filter(word -> word.startsWith(typed))
                .map(word -> new Candidate(word, "", GROUP, true))
                .toList();
    }
}
