package ai.duvo.shell.jq.run;

/** Thrown to leave a filter whose further results nobody wants: {@code break}, {@code first}, {@code limit}. */
public final class Leave extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Leave() {
        super("left", null, false, false);
    }
}
