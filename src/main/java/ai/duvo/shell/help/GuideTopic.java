package ai.duvo.shell.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Topic of the guide: a section of {@code src/docs/guide.md}, which the build packages.
 *
 * @param name its title in lower case, words joined by hyphens
 * @param title as it stands there
 * @param body Markdown
 */
public record GuideTopic(String name, String title, String body) {

    private static final String RESOURCE = "/ai/duvo/shell/handler/guide/guide.md";

    /** A heading and all below it, up to the next one that is not deeper. */
    private static final Pattern SECTION = Pattern.compile("(?ms)^(###?) (.+?)$\\n(?=(.*?)(?:^## |^\\1 |\\z))");

    private static final Pattern SENTENCE = Pattern.compile("(?s)[A-Z`].*?[.:](?=\\s)");
    private static final Pattern MARKS = Pattern.compile("`([^`]*)`|\\[([^]]*)]\\([^)]*\\)|\\*\\*");

    /** Its first sentence, without marks; its title when it begins with something else. */
    public String description() {
        Matcher sentence = SENTENCE.matcher(body);
        return sentence.lookingAt()
                ? MARKS.matcher(sentence.group())
                        .replaceAll("$1$2")
                        .replaceAll("\\s+", " ")
                        .replaceAll("[.:]$", "")
                : title;
    }

    /** All of them, in the order of the guide. */
    public static List<GuideTopic> all() {
        List<GuideTopic> topics = new ArrayList<>();
        Matcher sections = SECTION.matcher(guide());
        while (sections.find()) {
            String title = sections.group(2).strip();
            String name =
                    title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            topics.add(new GuideTopic(name, title, sections.group(3).strip()));
        }
        return topics;
    }

    /** The one of that name, else those of which words begin so, in any order and case. */
    public static List<GuideTopic> named(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<GuideTopic> topics = all();
        List<GuideTopic> exact =
                topics.stream().filter(topic -> topic.name().equals(wanted)).toList();
        List<String> beginnings = Stream.of(wanted.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return exact.isEmpty()
                ? topics.stream().filter(topic -> topic.has(beginnings)).toList()
                : exact;
    }

    private boolean has(List<String> beginnings) {
        return !beginnings.isEmpty() && beginnings.stream().allMatch(word -> ("-" + name).contains("-" + word));
    }

    /** The whole guide. */
    public static String guide() {
        try (InputStream guide = Objects.requireNonNull(GuideTopic.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(guide.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
