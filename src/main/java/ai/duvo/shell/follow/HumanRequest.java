package ai.duvo.shell.follow;

import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.output.Prompter;
import ai.duvo.shell.output.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Request of a run to a human: told, and answered by a person at a terminal. */
final class HumanRequest {

    private final String run;
    private final JsonNode request;

    HumanRequest(String run, JsonNode request) {
        this.run = run;
        this.request = request;
    }

    String id() {
        return request.path("id").asString("");
    }

    /** What it asks, in a few words. */
    String title() {
        return VisibleText.text(request.path("title").asString(""));
    }

    /** What it says about that, on one line; may be empty. */
    String description() {
        return VisibleText.text(
                request.path("description").asString("").replaceAll("\\s+", " ").strip());
    }

    /** What it is about. */
    void tell(Consumer<String> line) {
        line.accept("run " + run + " waits for you: " + title());
        VisibleText.lines(request.path("description").asString("")).lines().forEach(text -> line.accept("  " + text));
    }

    /** The command that answers it. */
    String command() {
        return "runs respond " + run + (isQuestion() ? questions() : " --approve   (or --deny)");
    }

    private String questions() {
        StringBuilder options = new StringBuilder();
        request.path("questions").forEach(question -> options.append(" --answer ")
                .append(Quoting.quote(question.path("question").asString("QUESTION") + "=ANSWER")));
        return options.isEmpty() ? " --answer QUESTION=ANSWER" : VisibleText.text(options.toString());
    }

    /** The words of the command that answers it so. */
    List<String> command(byte[] answer) {
        JsonNode body = Json.read(answer);
        List<String> words = new ArrayList<>(List.of("runs", "respond", run));
        if (body.has("approved")) {
            words.add(body.path("approved").asBoolean(false) ? "--approve" : "--deny");
        }
        body.path("answers").properties().forEach(one -> {
            words.add("--answer");
            words.add(one.getKey() + "=" + one.getValue().asString(""));
        });
        return words;
    }

    /** The body that answers it; empty when the person does not answer now. */
    Optional<byte[]> answer(Prompter prompter, Consumer<String> line) {
        return (isQuestion() ? answers(prompter, line) : approval(prompter, line)).map(Json::write);
    }

    private boolean isQuestion() {
        return request.path("type").asString("").equals("question");
    }

    private static Optional<ObjectNode> approval(Prompter prompter, Consumer<String> line) {
        while (true) {
            String word = prompter.line("approve (a), deny (d) or nothing (later), then Enter: ")
                    .strip()
                    .toLowerCase(Locale.ROOT);
            switch (word) {
                case "" -> {
                    return Optional.empty();
                }
                case "a", "approve" -> {
                    return Optional.of(object().put("approved", true));
                }
                case "d", "deny" -> {
                    return Optional.of(object().put("approved", false));
                }
                default -> line.accept("write a, d, or nothing and Enter");
            }
        }
    }

    private Optional<ObjectNode> answers(Prompter prompter, Consumer<String> line) {
        ObjectNode body = object();
        ObjectNode answers = body.putObject("answers");
        for (JsonNode question : request.path("questions")) {
            String text = question.path("question").asString("");
            line.accept(VisibleText.text(text));
            List<String> labels = labels(question);
            for (int i = 0; i < labels.size(); i++) {
                line.accept("  " + (i + 1) + "  " + VisibleText.text(labels.get(i)));
            }
            String word = prompter.line(prompt(question, labels)).strip();
            if (word.isEmpty()) {
                return Optional.empty();
            }
            answers.put(text, chosen(word, labels));
        }
        return answers.isEmpty() ? Optional.empty() : Optional.of(body);
    }

    private static String prompt(JsonNode question, List<String> labels) {
        boolean isMany = question.path("multi_select").asBoolean(false);
        String number = isMany ? "Numbers with commas, or" : "A number, or";
        return (labels.isEmpty() ? "The" : number + " an") + " answer; Enter leaves it for later: ";
    }

    /** Numbers stand for the options; any other text for itself. */
    static String chosen(String word, List<String> labels) {
        List<String> parts = List.of(word.split("\\s*,\\s*"));
        boolean areNumbers = parts.stream()
                .allMatch(part -> part.matches("[1-9]\\d{0,3}") && Integer.parseInt(part) <= labels.size());
        return areNumbers
                ? parts.stream()
                        .map(part -> labels.get(Integer.parseInt(part) - 1))
                        .collect(Collectors.joining(","))
                : word;
    }

    private static List<String> labels(JsonNode question) {
        List<String> labels = new ArrayList<>();
        question.path("options")
                .forEach(option -> labels.add(option.path("label").asString("")));
        return labels;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
