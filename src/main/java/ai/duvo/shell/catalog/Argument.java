package ai.duvo.shell.catalog;

/**
 * A positional argument. Optional arguments stand after required ones; only the last may take all words that are left.
 *
 * @param spec its name as shown in help, lower case with dashes, and all that an option has as well
 */
public record Argument(Spec spec) implements Parameter, Buildable<Argument> {

    /** A required argument of that kind which the client keeps to itself until a target is given. */
    public static Builder argument(String name, Kind kind, String summary) {
        return new Builder(name, kind, summary);
    }

    @Override
    public Argument build() {
        return this;
    }

    /** Writes an argument. */
    public static final class Builder extends ParameterBuilder<Builder> implements Buildable<Argument> {

        private Builder(String name, Kind kind, String summary) {
            super(name, kind, summary, true);
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public Argument build() {
            return new Argument(spec());
        }
    }
}
