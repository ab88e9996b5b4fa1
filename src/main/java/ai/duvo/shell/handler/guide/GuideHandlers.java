package ai.duvo.shell.handler.guide;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.lang3.Strings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code guide …}. The guide is {@code src/docs/guide.md}, packaged by the build; a topic is a section. */
public final class GuideHandlers {

    /** A heading and all below it, up to the next one that is not deeper. */
    private static final Pattern SECTION = Pattern.compile("(?ms)^(###?) (.+?)$\\n(?=(.*?)(?:^## |^\\1 |\\z))");

    private static final Pattern SENTENCE = Pattern.compile("(?s)[A-Z`].*?[.:](?=\\s)");

    private final Path folder;

    /**
     * Reads nothing yet.
     *
     * @param folder where topics are written when somebody wants them as files
     */
    public GuideHandlers(Path folder) {
        this.folder = folder;
    }

    /**
     * A section of the guide.
     *
     * @param name its title in lower case, words joined by hyphens
     * @param title as it stands there
     * @param body Markdown
     */
    private record Topic(String name, String title, String body) {

        /** Its first sentence, without marks; its title when it begins with something else. */
        String description() {
            Matcher sentence = SENTENCE.matcher(body);
            return sentence.lookingAt()
                    ? TerminalText.plain(sentence.group())
                            .replaceAll("\\s+", " ")
                            .replaceAll("[.:]$", "")
                    : title;
        }
    }

    /** The names of the topics with all of these words, those with them in the title first. */
    public static List<String> mentioning(List<String> words) {
        return Stream.of(true, false)
                .flatMap(inTitle -> topics().stream().filter(topic -> words.stream()
                        .allMatch(word -> Strings.CI.contains(inTitle ? topic.title() : topic.body(), word.strip()))))
                .map(Topic::name)
                .distinct()
                .toList();
    }

    /** {@code guide list}. */
    public CommandOutput list(CommandContext context) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode topics = answer.putArray("topics");
        topics().forEach(topic -> topics.addObject().put("name", topic.name()).put("description", topic.description()));
        return answer(context, answer);
    }

    /** {@code guide get}: Markdown for programs, a text of its width for a terminal. */
    public CommandOutput get(CommandContext context) {
        Topic topic = topic(context.invocation().argument("name").orElseThrow());
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
        String name = context.invocation().argument("name").orElse("");
        String text = name.isEmpty() ? text() : topic(name).body();
        Path file = folder.resolve((name.isEmpty() ? "guide" : name) + ".md");
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

    private static Topic topic(String name) {
        List<Topic> topics = topics();
        return topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        ExitCode.NOT_FOUND,
                        "the guide has no topic \"" + name + "\"",
                        NearestWord.hint(name, topics.stream().map(Topic::name).toList(), "guide list shows them")));
    }

    private static List<Topic> topics() {
        List<Topic> topics = new ArrayList<>();
        Matcher sections = SECTION.matcher(text());
        while (sections.find()) {
            String title = sections.group(2).strip();
            String name =
                    title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            topics.add(new Topic(name, title, sections.group(3).strip()));
        }
        return topics;
    }

    private static String text() {
        try (InputStream guide =
                Objects.requireNonNull(GuideHandlers.class.getResourceAsStream("guide.md"), "guide.md")) {
            return new String(guide.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
