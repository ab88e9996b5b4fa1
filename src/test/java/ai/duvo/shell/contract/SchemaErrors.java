package ai.duvo.shell.contract;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a validator says, told for a reader: where a value may be one of several forms, only what keeps it from the form that
 * it is closest to. The validator's own texts have places that are not filled in.
 */
final class SchemaErrors {

    private static final Pattern CHOICE = Pattern.compile("/(?:oneOf|anyOf)/\\d+(?=/)");
    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");
    private static final int MOST = 120;

    private SchemaErrors() {}

    static List<String> told(List<Error> errors) {
        return closest(errors, 0).stream().map(SchemaErrors::text).distinct().toList();
    }

    /** Errors of one branch for each choice, where the branches of a choice are told apart from a place in the path on. */
    private static List<Error> closest(List<Error> errors, int from) {
        List<Error> kept = new ArrayList<>();
        Map<String, Map<String, List<Error>>> choices = new LinkedHashMap<>();
        for (Error error : errors) {
            String path = error.getEvaluationPath().toString();
            Matcher choice = CHOICE.matcher(path);
            if (choice.find(Math.min(from, path.length()))) {
                String branch = path.substring(0, choice.end());
                String whole = instance(error, path.substring(choice.end())) + branch.replaceAll("\\d+$", "");
                choices.computeIfAbsent(whole, key -> new LinkedHashMap<>())
                        .computeIfAbsent(branch, key -> new ArrayList<>())
                        .add(error);
            } else {
                kept.add(error);
            }
        }
        choices.values().forEach(branches -> branches.entrySet().stream()
                .map(branch -> closest(branch.getValue(), branch.getKey().length()))
                .min(Comparator.comparingInt(SchemaErrors::distance))
                .ifPresent(kept::addAll));
        boolean isTold = kept.stream().anyMatch(error -> !isChoice(error));
        kept.removeIf(error -> isTold && isChoice(error));
        return kept;
    }

    /** Where in the value the choice was made: what the schema went on to from there is taken off. */
    private static String instance(Error error, String below) {
        String at = error.getInstanceLocation().toString();
        Matcher step = Pattern.compile("/properties/([^/]+)|/(?:items|additionalProperties)(?=/)")
                .matcher(below);
        int steps = 0;
        while (step.find()) {
            steps++;
        }
        String[] parts = at.split("/");
        return String.join("/", List.of(parts).subList(0, Math.max(0, parts.length - steps)));
    }

    /** Another form altogether is further away than a form with a fault inside. */
    private static int distance(List<Error> errors) {
        return errors.stream().mapToInt(error -> isKindOfForm(error) ? 100 : 1).sum();
    }

    private static boolean isKindOfForm(Error error) {
        return error.getKeyword().equals("type") || error.getKeyword().equals("enum");
    }

    private static boolean isChoice(Error error) {
        return error.getKeyword().equals("oneOf") || error.getKeyword().equals("anyOf");
    }

    private static String text(Error error) {
        String at = INDEX.matcher(error.getInstanceLocation().toString()).replaceAll("/*");
        String wanted = error.getProperty() == null ? String.valueOf(error.getSchemaNode()) : error.getProperty();
        return "at " + at + ": " + error.getKeyword() + " " + start(wanted)
                + (error.getInstanceNode() != null && error.getInstanceNode().isValueNode()
                        ? " is not " + start(error.getInstanceNode().toString())
                        : "");
    }

    private static String start(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }
}
