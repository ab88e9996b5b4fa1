package ai.duvo.shell.catalog;

/** Access that a word of a line wants besides the API. */
public enum WantedAccess {
    /** What its kind and its source say: a file that is read or written, a profile that is used. */
    BY_KIND,
    /** None: the word is only compared. */
    NONE,
    /** A file that is read, or {@code NAME=VALUE}. */
    FILE_OR_SETTING,
    /** A program of the system is run. */
    PROGRAM,
    /** The default profile is used. */
    DEFAULT_PROFILE,
    /** Another address than the API's is asked. */
    OTHER_ADDRESS,
    /** A script is given more than every script has. */
    GRANT
}
