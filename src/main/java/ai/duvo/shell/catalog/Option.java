package ai.duvo.shell.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option, {@code --name VALUE}, or a flag, {@code --name}.
 *
 * @param spec what an argument has as well; its name is the long one
 * @param letter short name without dash, or null when it has none
 * @param aliases further long names that mean the same
 * @param flag whether it takes no value; one of its choices may stand behind an equals sign, {@code --name=CHOICE}
 * @param defaultText the value in effect when it is left out, as shown in help, or null
 * @param isDefaultSent whether that value is sent, and not only told because the API takes it itself
 */
public record Option(
        Spec spec,
        @Nullable Character letter,
        List<String> aliases,
        boolean flag,
        @Nullable String defaultText,
        boolean isDefaultSent)
        implements Parameter, Buildable<Option> {

    /** An option that takes a value, which the client keeps to itself until a target is given. */
    public static Builder option(String name, Kind kind, String summary) {
        return new Builder(name, kind, summary, false);
    }

    /** An option without a value. */
    public static Builder flag(String name, String summary) {
        return new Builder(name, Kind.TEXT, summary, true);
    }

    /** The numbers allowed, or null for any. */
    public @Nullable Range range() {
        return spec.range();
    }

    @Override
    public Option build() {
        return this;
    }

    /** Writes an option. */
    public static final class Builder extends ParameterBuilder<Builder> implements Buildable<Option> {
        private final boolean flag;
        private @Nullable Character letter;
        private List<String> aliases = List.of();
        private @Nullable String defaultText;
        private boolean isDefaultSent;

        private Builder(String name, Kind kind, String summary, boolean flag) {
            super(name, kind, summary, false);
            this.flag = flag;
        }

        /** Has a short name as well. */
        public Builder letter(char shortName) {
            letter = shortName;
            return this;
        }

        /** Has further long names. */
        public Builder alias(String... names) {
            aliases = List.of(names);
            return this;
        }

        /** Says what is in effect when it is left out: the API or a handler sees to it. */
        public Builder byDefault(String text) {
            defaultText = text;
            isDefaultSent = false;
            return this;
        }

        /** Sends this when it is left out. */
        public Builder sentByDefault(String text) {
            defaultText = text;
            isDefaultSent = true;
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public Option build() {
            return new Option(spec(), letter, aliases, flag, defaultText, isDefaultSent);
        }
    }
}
