package ai.duvo.shell.recording;

import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.script.ScriptAccess;
import ai.duvo.shell.script.VariableUsage;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Variables that were set before a recording began: plain values become its parameters. */
final class ExternalVariables {

    private final Recording recording;
    private final Set<String> listed = new HashSet<>();

    ExternalVariables(Recording recording) {
        this.recording = recording;
    }

    /** Why a line with such variables is left out. */
    static String reason(Set<String> impossible) {
        return "uses $" + impossible.iterator().next() + ", which is not a plain value";
    }

    /** Makes parameters of those in a pipeline's jq and file; gives those that cannot be. */
    Set<String> of(JournalEntry entry, @Nullable JqText jq, @Nullable Word file) {
        environment(entry);
        if (jq == null && file == null) {
            return Set.of();
        }
        Statement alone = new Statement.Call(entry.statement().source(), new Pipeline(List.of(), jq, file));
        return given(entry, VariableUsage.used(alone).keySet());
    }

    /** The same for a whole statement and what is inside it. */
    Set<String> of(JournalEntry entry) {
        environment(entry);
        Set<String> used = new LinkedHashSet<>();
        collect(entry.statement(), used, new HashSet<>());
        return given(entry, used);
    }

    /** A script sees only those variables of the environment that its head lists. */
    private void environment(JournalEntry entry) {
        if (entry.failure() != null) {
            return;
        }
        for (String variable : ScriptAccess.variables(entry.statement())) {
            if (listed.add(variable)) {
                String name = recording.free(variable.toLowerCase(Locale.ROOT), "env");
                recording.param(name, "param " + name + " from env " + variable);
            }
        }
    }

    private static void collect(Statement statement, Set<String> used, Set<String> inner) {
        VariableUsage.used(statement).keySet().stream()
                .filter(name -> !inner.contains(name))
                .forEach(used::add);
        VariableUsage.set(statement).forEach(name -> inner.add(name.text()));
        statement.inside().forEach(each -> collect(each, used, inner));
    }

    private Set<String> given(JournalEntry entry, Set<String> used) {
        Set<String> impossible = new LinkedHashSet<>();
        for (String name : used) {
            JsonNode value = entry.variables().get(name);
            if (recording.sets(name)) {
                continue;
            }
            if (value == null || !value.isValueNode() || value.isNull()) {
                impossible.add(name);
            } else {
                recording.param(name, "param " + name + " " + RecordedWord.value(value.asString()));
            }
        }
        return impossible;
    }
}
