package ai.duvo.shell.completion;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.completion.CursorLine.Token;
import ai.duvo.shell.completion.LineAnalyzer.Role;
import ai.duvo.shell.completion.LineAnalyzer.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words of a name that stand without quotes where an id is wanted: {@code agents get stock caf}. */
final class NameWords {

    private NameWords() {}

    /** The line with those up to the cursor as one word; as it is where they are none. */
    static CursorLine joined(Catalog catalog, CursorLine at) {
        List<Step> steps = LineAnalyzer.of(catalog, at.words()).steps();
        int from = at.index();
        while (from > 0
                && steps.get(from).role() == Role.SURPLUS
                && isPlain(steps.get(from).token())) {
            from--;
        }
        Step first = steps.get(from);
        boolean isName = from < at.index()
                && first.role() == Role.VALUE
                && takesName(first.parameter())
                && isPlain(first.token());
        return isName ? at.joined(from) : at;
    }

    private static boolean takesName(@Nullable Parameter parameter) {
        return parameter != null
                && parameter.kind().hasUuids()
                && !parameter.spec().isCommaList();
    }

    private static boolean isPlain(Token token) {
        return token.isBare() && !token.text().startsWith("$") && !token.text().matches("[0-9a-fA-F-]{36}");
    }
}
