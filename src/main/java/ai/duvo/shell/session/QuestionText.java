package ai.duvo.shell.session;

import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.lookup.NameLookup;
import ai.duvo.shell.output.Question;
import java.util.List;
import java.util.Optional;

/** Text of a question before something is destroyed: it calls things by name, and counts them where they are many. */
public final class QuestionText {

    private QuestionText() {}

    /**
     * A question with what the line names in place of the names in braces; the first of them that is one thing is the
     * main thing. Names are looked up only when somebody will read them, and a look-up that fails leaves the id.
     */
    public static Question of(String question, CommandContext context) {
        String text = question;
        int first = Integer.MAX_VALUE;
        String thing = context.command().name();
        for (Parameter parameter : context.command().parameters().toList()) {
            String place = "{" + parameter.name() + "}";
            if (question.contains(place)) {
                Named named = named(parameter, context);
                text = text.replace(place, named.text());
                if (named.isOne() && question.indexOf(place) < first) {
                    first = question.indexOf(place);
                    thing = named.thing();
                }
            }
        }
        return new Question(text, thing);
    }

    /** Whether somebody will read the question. */
    public static boolean isRead(CommandContext context) {
        return context.asksAPerson();
    }

    /** How a question speaks of what a parameter names, and what that is called when it is one thing. */
    private record Named(String text, String thing, boolean isOne) {}

    private static Named named(Parameter parameter, CommandContext context) {
        List<String> words = context.invocation().values(parameter).stream()
                .flatMap(word ->
                        parameter.spec().isCommaList() ? List.of(word.split(",")).stream() : List.of(word).stream())
                .toList();
        if (words.size() > 1) {
            String many = words.size() + " "
                    + (parameter.kind().isListed() ? parameter.kind().plural() : "values of " + parameter.name());
            return new Named(many, many, false);
        }
        String word = String.join("", words);
        Optional<String> name = nameOf(parameter.kind(), word, context);
        return new Named(withId(name, word), name.orElse(word), !word.isEmpty());
    }

    /** The name of the thing with that id, and the id; where nobody will read it, only as far as it is remembered. */
    public static String named(Kind kind, String id, CommandContext context) {
        return withId(nameOf(kind, id, context), id);
    }

    private static String withId(Optional<String> name, String id) {
        return name.map(known -> known + " (" + id + ")").orElse(id);
    }

    private static Optional<String> nameOf(Kind kind, String id, CommandContext context) {
        if (!kind.isListed()) {
            return Optional.empty();
        }
        NameLookup names = context.requests().names();
        try {
            return (isRead(context)
                            ? names.nameOf(context.invocation(), kind, id)
                            : names.remembered(kind, id, context.options()))
                    .filter(name -> !name.isBlank());
        } catch (Failure unknown) {
            return Optional.empty();
        }
    }
}
