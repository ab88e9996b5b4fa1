package ai.duvo.shell.script;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Parameters that have their usual value from the environment, used in place of the environment itself. */
public final class EnvironmentParameters {

    /** Other ways to read it, a pattern of jq for instance, have no such short one in their place. */
    private static final Pattern READ = Pattern.compile("(\\$?env|\\$ENV)(\\.\\w+|\\[\"\\w+\"])");

    private EnvironmentParameters() {}

    /** The script with {@code $home} for {@code $env.HOME} below its line {@code param home from env HOME}. */
    public static String use(String text) {
        Script script;
        try {
            script = Script.parse("", null, text);
        } catch (UsageFailure noScript) {
            return text;
        }
        Map<String, String> names = new HashMap<>();
        ScriptParameters.of(script)
                .forEach(param -> names.put(param.variable(), param.name().text()));
        List<ScriptAccess> reads = new ArrayList<>();
        script.statements().forEach(statement -> reads(statement, reads));
        reads.sort(Comparator.comparing(EnvironmentParameters::line)
                .thenComparing(EnvironmentParameters::column)
                .reversed());
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        for (ScriptAccess read : reads) {
            String name = names.get(read.access().value());
            if (name != null) {
                lines.set(line(read) - 1, replaced(lines.get(line(read) - 1), read, name));
            }
        }
        return String.join("\n", lines);
    }

    private static String replaced(String line, ScriptAccess read, String name) {
        Span place = read.access().place();
        int start = column(read) - 1;
        int end = start + place.end() - place.start();
        boolean isShort =
                end <= line.length() && READ.matcher(line.substring(start, end)).matches();
        return isShort ? line.substring(0, start) + "$" + name + line.substring(end) : line;
    }

    private static int line(ScriptAccess read) {
        return read.source().line(read.access().place().start());
    }

    private static int column(ScriptAccess read) {
        return read.source().column(read.access().place().start());
    }

    private static void reads(Statement statement, List<ScriptAccess> all) {
        all.addAll(ScriptAccess.environment(statement));
        statement.inside().forEach(inner -> reads(inner, all));
    }
}
