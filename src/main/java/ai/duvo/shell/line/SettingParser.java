package ai.duvo.shell.line;

import ai.duvo.shell.failure.UsageFailure;
import java.util.ArrayList;
import java.util.List;

/** Parser of the values that a line gives to a file it includes. */
final class SettingParser {

    private SettingParser() {}

    /** {@code NAME=VALUE}: the name is literal, the value may hold references. */
    static Statement.Setting parse(Word word) {
        boolean literal = !word.parts().isEmpty() && word.parts().get(0) instanceof WordPart.Text;
        String text = literal ? ((WordPart.Text) word.parts().get(0)).text() : "";
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw UsageFailure.wrong("include wants NAME=VALUE here", "such as city=Prague", word.span());
        }
        String name = LineParser.checked(text.substring(0, equals), word.span());
        List<WordPart> value =
                new ArrayList<>(word.parts().subList(1, word.parts().size()));
        if (equals + 1 < text.length()) {
            value.add(
                    0,
                    new WordPart.Text(
                            text.substring(equals + 1), word.parts().get(0).span()));
        }
        return new Statement.Setting(
                new VariableName(name, word.span()), new Word(List.copyOf(value), word.span(), word.quoted(), false));
    }
}
