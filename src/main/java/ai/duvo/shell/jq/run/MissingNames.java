package ai.duvo.shell.jq.run;

import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.run.Scope.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says which names a program uses that are not there, and which may be meant. */
record MissingNames(
        int start, Functions functions, @Nullable Scope scope) {

    private static final int MOST_ARGUMENTS = 10;

    UsageFailure function(String name, int count, Span span) {
        Set<String> names = new TreeSet<>(functions.names());
        names.addAll(Scope.names(scope, Kind.FUNCTION));
        if (!names.contains(name)) {
            String hint = NearestWord.hint(name, names, "a field is written ." + name);
            return wrong("jq has no function \"" + name + "\"", hint, span);
        }
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < MOST_ARGUMENTS; i++) {
            boolean isThere = functions.find(name, i) != null || Scope.find(scope, Kind.FUNCTION, name, i) != null;
            if (isThere) {
                counts.add(i == 0 ? name : name + "(." + "; .".repeat(i - 1) + ")");
            }
        }
        String given = count == 0 ? "no arguments" : count == 1 ? "1 argument" : count + " arguments";
        String hint = "there is " + String.join(" and ", counts);
        return wrong("jq has no function \"" + name + "\" with " + given, hint, span);
    }

    UsageFailure format(String name, Span span) {
        String all = "there are: @" + String.join(", @", new TreeSet<>(functions.formats()));
        String hint = NearestWord.to(name, functions.formats())
                .map(near -> "did you mean @" + near + "?")
                .orElse(all);
        return wrong("jq has no format \"@" + name + "\"", hint, span);
    }

    UsageFailure label(String name, Span span) {
        Set<String> labels = Scope.names(scope, Kind.LABEL);
        String hint =
                labels.isEmpty() ? "write label $" + name + " | before it" : "there is $" + String.join(", $", labels);
        return wrong("jq has no label $" + name + " here", hint, span);
    }

    private UsageFailure wrong(String message, String hint, Span span) {
        return UsageFailure.wrong(message, hint, new Span(start + span.start(), start + span.end()));
    }
}
