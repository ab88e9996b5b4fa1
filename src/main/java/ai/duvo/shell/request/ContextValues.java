package ai.duvo.shell.request;

/** Values of path names that no word of the line gives: the team, the organization, the user. */
@FunctionalInterface
public interface ContextValues {

    /**
     * The value of one of {@link ai.duvo.shell.catalog.ContextName}; may ask the API.
     *
     * @param name as it stands in the path, without braces
     */
    String of(String name);
}
