package ai.duvo.shell.line;

/** A step from a value to one inside it. */
public sealed interface PathStep {

    /** {@code .name}. */
    record Field(String name) implements PathStep {}

    /** {@code [3]}, from 0. */
    record Index(int index) implements PathStep {}
}
