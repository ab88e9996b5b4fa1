package ai.duvo.shell.catalog;

/** JSON type that a word takes in a body. */
public enum JsonType {
    /** The word itself. */
    STRING,
    /** The word itself; {@code off} is null. */
    STRING_OR_OFF,
    /** A whole number. */
    INTEGER,
    /** Any number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** The word is JSON text; anything else is refused with its place. */
    JSON,
    /** {@code true}, {@code false}, {@code null}, a number or JSON as such; anything else is a string. */
    TYPED,
    /** {@code key=value} as {@code {"key": …, "value": …}}; a word without an equals sign has only the value. */
    LABEL
}
