package ai.duvo.shell.handler.guide;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.help.GuideTopic;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.WordWrap;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.lang3.Strings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code guide …}. The guide is {@code src/docs/guide.md}, packaged by the build; a topic is a section. */
public final class GuideHandlers {

    private final Path folder;

    /**
     * Reads nothing yet.
     *
     * @param folder where topics are written when somebody wants them as files
     */
    public GuideHandlers(Path folder) {
        this.folder = folder;
    }

    /** The names of the topics with all of these words, those with them in the title first. */
    public static List<String> mentioning(List<String> words) {
        return Stream.of(true, false)
                .flatMap(inTitle -> GuideTopic.all().stream().filter(topic -> words.stream()
                        .allMatch(word -> Strings.CI.contains(inTitle ? topic.title() : topic.body(), word.strip()))))
                .map(GuideTopic::name)
                .distinct()
                .toList();
    }

    /** {@code guide list}. */
    public CommandOutput list(CommandContext context) {
        if (isForReading(context)) {
            context.printer().showText(topics(context.console().width()));
            return CommandOutput.none();
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode topics = answer.putArray("topics");
        GuideTopic.all()
                .forEach(topic -> topics.addObject().put("name", topic.name()).put("description", topic.description()));
        return answer(context, answer);
    }

    /** What each is about goes on below itself: of half a sentence nobody learns. */
    private static String topics(int width) {
        List<GuideTopic> topics = GuideTopic.all();
        int longest =
                topics.stream().mapToInt(topic -> topic.name().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (GuideTopic topic : topics) {
            String name = topic.name() + " ".repeat(longest - topic.name().length() + 2);
            text.append(WordWrap.hanging(name, topic.description(), width)).append('\n');
        }
        return text.toString();
    }

    /** {@code guide get}: Markdown for programs, a text of its width for a terminal. */
    public CommandOutput get(CommandContext context) {
        GuideTopic topic = topic(context.invocation().argument("name").orElseThrow());
        if (isForReading(context)) {
            Console console = context.console();
            context.printer().showText(TerminalText.of(topic.body(), console.width(), console.colour()) + "\n");
            return CommandOutput.none();
        }
        return answer(
                context,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", topic.name())
                        .put("description", topic.description())
                        .put("body", topic.body()));
    }

    private static boolean isForReading(CommandContext context) {
        boolean isData = context.wantsJson()
                || context.options().flag("csv")
                || context.options()
                        .value("format")
                        .filter(format -> !format.equals("table"))
                        .isPresent()
                || context.options().value("output").isPresent();
        return context.console().outIsTerminal() && !context.isKept() && !isData;
    }

    /** {@code guide path}: the file is written anew, so that it is the one of this version. */
    public CommandOutput path(CommandContext context) {
        Optional<GuideTopic> topic = context.invocation().argument("name").map(GuideHandlers::topic);
        String text = topic.map(GuideTopic::body).orElseGet(GuideTopic::guide);
        // what was typed is words of a name, and may be the path of another file
        Path file = folder.resolve(topic.map(GuideTopic::name).orElse("guide") + ".md");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw Failure.error("cannot write " + file, "guide get NAME prints a topic");
        }
        return answer(context, JsonNodeFactory.instance.objectNode().put("path", file.toString()));
    }

    private static CommandOutput answer(CommandContext context, ObjectNode answer) {
        Result result = context.command().result();
        return context.look(CommandOutput.of(Json.write(answer), result));
    }

    private static GuideTopic topic(String name) {
        List<GuideTopic> found = GuideTopic.named(name);
        if (found.size() == 1) {
            return found.get(0);
        }
        List<String> names = (found.isEmpty() ? GuideTopic.all() : found)
                .stream().map(GuideTopic::name).toList();
        throw new Failure(
                ExitCode.NOT_FOUND,
                found.isEmpty()
                        ? "the guide has no topic " + Quoting.named(name)
                        : names.size() + " topics of the guide begin with " + Quoting.named(name),
                found.isEmpty()
                        ? NearestWord.hint(name, names, "guide list shows them")
                        : "one of: " + String.join(", ", names));
    }
}
