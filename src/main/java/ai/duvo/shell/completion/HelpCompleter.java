package ai.duvo.shell.completion;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.CommandGroup;
import ai.duvo.shell.catalog.HelpTopic;
import ai.duvo.shell.catalog.Keyword;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Completes what help can be asked about: groups, commands and statements. */
final class HelpCompleter {

    private HelpCompleter() {}

    /**
     * The next word.
     *
     * @param before the words left of it
     */
    static List<Candidate> at(Catalog catalog, List<String> before, String typed) {
        Map<String, Candidate> topics = new LinkedHashMap<>();
        if (before.isEmpty()) {
            groups(catalog).forEach(candidate -> topics.put(candidate.value(), candidate));
        }
        for (String word : catalog.next(before)) {
            List<String> words = new ArrayList<>(before);
            words.add(word);
            String heading = catalog.find(words).isPresent() ? "commands" : "groups";
            topics.putIfAbsent(word, new Candidate(word, catalog.summary(words), heading, true));
        }
        if (before.isEmpty()) {
            Keyword.all()
                    .forEach(k ->
                            topics.putIfAbsent(k.word(), new Candidate(k.word(), k.summary(), "statements", true)));
        }
        return topics.values().stream()
                .filter(candidate -> candidate.value().startsWith(typed))
                .toList();
    }

    private static Stream<Candidate> groups(Catalog catalog) {
        return Stream.concat(
                catalog.commandGroups().stream()
                        .map(CommandGroup::name)
                        .map(name -> new Candidate(name, catalog.summary(List.of(name)), "groups", true)),
                Stream.of(HelpTopic.values())
                        .map(topic -> new Candidate(topic.word(), topic.summary(), "groups", true)));
    }
}
