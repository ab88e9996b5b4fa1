package ai.duvo.shell.session;

/** Disposition of a command's answer: what becomes of it. */
enum ResultDisposition {
    /** It is shown. */
    SHOWN,
    /** It goes on to jq, a file or a variable. */
    KEPT,
    /** Only the exit code counts. */
    CODE
}
