package ai.duvo.shell.session;

import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.failure.Failure;
import java.util.List;

/** Text of a question before something is destroyed: it calls things by name, and counts them where they are many. */
public final class QuestionText {

    private QuestionText() {}

    /**
     * A question with what the line names in place of the names in braces. Names are looked up only when somebody will
     * read them, and a look-up that fails leaves the id.
     */
    public static String of(String question, CommandContext context) {
        String text = question;
        for (Parameter parameter : context.command().parameters().toList()) {
            String place = "{" + parameter.name() + "}";
            if (text.contains(place)) {
                text = text.replace(place, named(parameter, context));
            }
        }
        return text;
    }

    /** Whether somebody will read the question. */
    public static boolean isRead(CommandContext context) {
        return context.prompter().isInteractive()
                && !context.isDry()
                && !context.options().flag("yes")
                && !context.invocation().flag("yes");
    }

    private static String named(Parameter parameter, CommandContext context) {
        List<String> words = context.invocation().values(parameter).stream()
                .flatMap(word ->
                        parameter.spec().isCommaList() ? List.of(word.split(",")).stream() : List.of(word).stream())
                .toList();
        if (words.size() > 1) {
            return words.size() + " "
                    + (parameter.kind().isListed() ? parameter.kind().plural() : "values of " + parameter.name());
        }
        String word = String.join("", words);
        return named(parameter.kind(), word, context);
    }

    /** The name of the thing with that id, and the id; the id alone when nobody will read it. */
    public static String named(Kind kind, String id, CommandContext context) {
        if (!kind.isListed() || !isRead(context)) {
            return id;
        }
        try {
            return context.requests()
                    .names()
                    .nameOf(context.invocation(), kind, id)
                    .map(name -> name + " (" + id + ")")
                    .orElse(id);
        } catch (Failure unknown) {
            return id;
        }
    }
}
