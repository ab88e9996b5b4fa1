package ai.duvo.shell.line;

import ai.duvo.shell.catalog.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A word that is written like an option.
 *
 * @param name without dashes
 * @param isLong whether it began with two dashes
 * @param value what stands behind the equals sign, or null when there is none
 */
record OptionToken(String name, boolean isLong, @Nullable String value) {

    static OptionToken of(ExpandedWord word) {
        String text = word.text();
        boolean isLong = text.startsWith("--");
        int equals = text.indexOf('=');
        String name = text.substring(isLong ? 2 : 1, equals < 0 ? text.length() : equals);
        return new OptionToken(name, isLong, equals < 0 ? null : text.substring(equals + 1));
    }

    boolean hasValue() {
        return value != null;
    }

    /** As it was written, without the value. */
    String dashed() {
        return (isLong ? "--" : "-") + name;
    }

    /** The option it means among these. */
    Optional<Option> in(List<Option> options) {
        return options.stream().filter(this::means).findFirst();
    }

    private boolean means(Option option) {
        if (isLong) {
            return option.name().equals(name) || option.aliases().contains(name);
        }
        return option.letter() != null && name.equals(option.letter().toString());
    }

    /** Every spelling of these options, with dashes. */
    static List<String> names(List<Option> options) {
        List<String> names = new ArrayList<>();
        for (Option option : options) {
            names.add("--" + option.name());
            option.aliases().forEach(alias -> names.add("--" + alias));
            if (option.letter() != null) {
                names.add("-" + option.letter());
            }
        }
        return names;
    }
}
