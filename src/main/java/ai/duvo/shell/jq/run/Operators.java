package ai.duvo.shell.jq.run;

/** The filters of the operators. */
final class Operators {

    private Operators() {}

    static Filter filter(String operator, Filter left, Filter right) {
        return switch (operator) {
            case "|" -> new ControlFilters.Pipe(left, right);
            case "," -> new ControlFilters.Comma(left, right);
            case "//" -> new TryFilters.Alternative(left, right);
            case "and", "or" -> new ControlFilters.Logic(left, right, operator.equals("or"));
            case "=" -> new UpdateFilters.Assign(left, right);
            case "|=" -> new UpdateFilters.Modify(left, right);
            case "+=", "-=", "*=", "/=", "%=", "//=" ->
                new UpdateFilters.Calculate(operator.substring(0, operator.length() - 1), left, right);
            default -> new ValueFilters.Binary(operator, left, right);
        };
    }
}
