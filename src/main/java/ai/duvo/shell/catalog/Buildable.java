package ai.duvo.shell.catalog;

/**
 * Part of the table, finished or still being written.
 *
 * @param <T> what it becomes
 */
public interface Buildable<T> {

    /** The finished thing; {@link IllegalArgumentException} when it cannot be one. */
    T build();
}
