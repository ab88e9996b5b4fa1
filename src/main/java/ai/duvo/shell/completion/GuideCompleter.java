package ai.duvo.shell.completion;

import ai.duvo.shell.help.GuideTopic;
import java.util.List;

/** Completes topics of the guide by the words of their names. */
final class GuideCompleter {

    private GuideCompleter() {}

    static CompletionResult at(String typed) {
        List<GuideTopic> topics = typed.isBlank() ? GuideTopic.all() : GuideTopic.named(typed);
        return CompletionResult.of(topics.stream()
                .map(topic -> new Candidate(topic.name(), topic.description(), "topics", true))
                .toList());
    }
}
