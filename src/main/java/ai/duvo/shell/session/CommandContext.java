package ai.duvo.shell.session;

import ai.duvo.shell.account.AccountResolver;
import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.SelectionStore;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.Prompter;
import ai.duvo.shell.output.Question;
import ai.duvo.shell.request.AnswerCheck;
import ai.duvo.shell.request.PageTaker;
import ai.duvo.shell.trust.TrustPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Context of one command being run: its line, its requests, where it prints and whom it asks. */
public final class CommandContext {

    private static final List<String> ACCOUNT_OPTIONS = List.of("profile", "team", "demo");

    private final CommandParts parts;
    private final Invocation invocation;
    private final ActiveOptions options;
    private final ResultDisposition disposition;
    private final PageTaker pages;
    private final CommandRequests requests;

    CommandContext(
            CommandParts parts,
            Invocation invocation,
            ActiveOptions options,
            ResultDisposition disposition,
            PageTaker pages) {
        this.pages = pages;
        this.parts = parts;
        this.invocation = invocation;
        this.options = options;
        this.disposition = disposition;
        this.requests = new CommandRequests(parts, invocation, options);
    }

    /** The same command with the account, the team and the demo workspace of other options. */
    public CommandContext under(ActiveOptions others) {
        Map<String, List<String>> account = new HashMap<>(others.globals());
        account.keySet().retainAll(ACCOUNT_OPTIONS);
        return new CommandContext(parts, invocation, options.with(account), disposition, pages);
    }

    /** The bound line. */
    public Invocation invocation() {
        return invocation;
    }

    /** The row. */
    public Command command() {
        return invocation.command();
    }

    /** The row's operation at this place, from 0. */
    public Operation operation(int index) {
        return command().operations().get(index);
    }

    /** The global options in force: the line's, else those the program was started with. */
    public ActiveOptions options() {
        return options;
    }

    /** Plans and sends its requests. */
    public CommandRequests requests() {
        return requests;
    }

    /** Sends the request of the row and gives the answer. */
    public CommandOutput send() {
        return send(requests.plan());
    }

    /** Sends a request and gives the answer as that of the row. */
    public CommandOutput send(ApiRequest request) {
        return output(requests.call(request).body());
    }

    /** JSON still to be shown as the row says. */
    public CommandOutput output(byte[] json) {
        if (!isDry() && isAnswerOfTheApi(json)) {
            AnswerCheck.require(json, command().result());
        }
        return CommandOutput.of(json, command().result());
    }

    /** What is changed is changed, also where nothing is said of it. */
    private boolean isAnswerOfTheApi(byte[] json) {
        boolean isChange = command().operations().stream().anyMatch(Operation::isMutating);
        return !command().operations().isEmpty() && !(isChange && json.length == 0);
    }

    /** The same for a value. */
    public CommandOutput output(JsonNode value) {
        return output(Json.write(value));
    }

    /** Whether requests are shown and not sent: every answer is empty then. */
    public boolean isDry() {
        return requests.isDry();
    }

    /** Where to print. */
    public Console console() {
        return parts.console();
    }

    /** Shows answers and long texts. */
    public ResultPrinter printer() {
        return parts.printer();
    }

    /** Whether the user wants JSON. */
    public boolean wantsJson() {
        return options.flag("json")
                || options.value("format").filter("json"::equals).isPresent();
    }

    /** Whether the answer goes on to jq, a file or a variable: then nothing of it is printed. */
    public boolean isKept() {
        return disposition != ResultDisposition.SHOWN;
    }

    /** Whether people read it as it comes: it goes nowhere else, and no format is asked for. */
    public boolean isForPeople() {
        boolean isFormatted = options.flag("json") || options.value("format").isPresent();
        return !isKept() && !isFormatted && options.value("output").isEmpty();
    }

    /** Whether nothing but the way it ends is wanted. */
    public boolean isJudged() {
        return disposition == ResultDisposition.CODE;
    }

    /** Shows what was there already, unless it goes on to jq, a file or a variable: {@code $_} stays as it is. */
    public CommandOutput look(CommandOutput answer) {
        if (isKept()) {
            return answer;
        }
        printer().show(answer, options);
        return CommandOutput.none();
    }

    /** Who takes the pages of a list as they come. */
    PageTaker pages() {
        return pages;
    }

    /** Who to ask. */
    public Prompter prompter() {
        return parts.state().prompter();
    }

    /**
     * Asks a person, whatever options say.
     *
     * @throws Failure when the answer is no, or when nobody is there
     */
    public void confirmOnTerminal(String question) {
        if (!prompter().isInteractive()) {
            throw Failure.error("nobody is there to answer: " + question, "a person at a terminal has to say yes");
        }
        if (!prompter().confirm(question)) {
            throw Failure.error("not done: you did not say yes", null);
        }
    }

    /**
     * Asks before something is destroyed; where the profile is for production, its name has to be typed.
     *
     * @param question with the names of what goes; server text in it is made harmless here
     * @throws Failure when the answer is no, or when nobody is there to answer and {@code --yes} is not given
     */
    public void confirm(Question question) {
        new Confirmation(this).ask(question);
    }

    /** The same for what is no thing of the workspace: a yes is enough in any profile. */
    public void confirmPlainly(String question) {
        new Confirmation(this, Optional.empty()).ask(new Question(question, ""));
    }

    /** The same, but only where the profile is for production. */
    public void confirmInProduction(Question question) {
        Confirmation confirmation = new Confirmation(this);
        if (confirmation.isForProduction()) {
            confirmation.ask(question);
        }
    }

    /** Whether a person will read such a question. */
    public boolean asksAPerson() {
        return new Confirmation(this).asksAPerson();
    }

    /** What {@code use} chose in this session. */
    public SelectionStore selections() {
        return parts.selections();
    }

    /** Who calls which API. */
    public AccountResolver accounts() {
        return parts.accounts();
    }

    /** The variables and results of this session. */
    public SessionVariables variables() {
        return parts.variables();
    }

    /** What holds for the session's next lines. */
    public SessionState state() {
        return parts.state();
    }

    /** What the line may do besides calling the API. */
    public TrustPolicy trust() {
        return parts.state().trust();
    }

    /** Opens sessions that work like this one. */
    public SessionForks forks() {
        return parts.forks();
    }
}
