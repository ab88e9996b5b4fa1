package ai.duvo.shell.session;

/** What becomes of a command's answer. */
enum ResultDisposition {
    /** It is shown. */
    SHOWN,
    /** It goes on to jq, a file or a variable. */
    KEPT,
    /** Only the exit code counts. */
    CODE
}
