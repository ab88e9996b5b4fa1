package ai.duvo.shell.script;

import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.StatementParser;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Counted lines: those that a replay tells of, and a recording says it has. */
public final class CountedLines {

    /** Lines that take no time and bring nothing. */
    private static final Set<Class<? extends Statement>> SILENT = Set.of(
            Statement.Empty.class,
            Statement.Param.class,
            Statement.SetText.class,
            Statement.For.class,
            Statement.If.class,
            Statement.With.class,
            Statement.Include.class,
            Statement.Finally.class);

    private CountedLines() {}

    /** Whether it is one. */
    public static boolean isCounted(Statement statement) {
        return !SILENT.contains(statement.getClass());
    }

    /** How many a script has, those of blocks once; nothing when it cannot be read. */
    public static OptionalInt of(String script) {
        try {
            return OptionalInt.of(count(StatementParser.parse("", script)));
        } catch (UsageFailure unreadable) {
            return OptionalInt.empty();
        }
    }

    private static int count(List<Statement> statements) {
        int count = 0;
        for (Statement statement : statements) {
            count += (isCounted(statement) ? 1 : 0) + count(statement.inside());
        }
        return count;
    }
}
