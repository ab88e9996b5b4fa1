package ai.duvo.shell.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The packages of ours that each package imports, compared with a table of those it may import. */
final class Imports {

    private final String root;

    Imports(String root) {
        this.root = root;
    }

    /** A table with a line for each package: its name, and what it may import. */
    static Map<String, Set<String>> table(String text) {
        return text.lines()
                .map(line -> List.of(line.split(" +")))
                .collect(Collectors.toMap(words -> words.get(0), words -> Set.copyOf(words.subList(1, words.size()))));
    }

    /** What differs from the table, in words; the root itself wires all and has no row. */
    List<String> violations(JavaClasses classes, Map<String, Set<String>> table) {
        Map<String, Map<String, String>> found = found(classes);
        List<String> wrong = new ArrayList<>();
        found.forEach((from, imports) -> {
            if (!table.containsKey(from)) {
                wrong.add("package " + from + " has no row");
                return;
            }
            imports.forEach((to, user) -> {
                if (!table.get(from).contains(to)) {
                    wrong.add("package " + from + " may not import " + to + ", as " + user + " does");
                }
            });
        });
        table.forEach((from, allowed) -> {
            if (!found.containsKey(from)) {
                wrong.add("there is no package " + from + " for its row");
                return;
            }
            Set<String> unused = new TreeSet<>(allowed);
            unused.removeAll(found.get(from).keySet());
            unused.forEach(to -> wrong.add("the row of " + from + " allows " + to + ", which nothing there imports"));
        });
        return wrong;
    }

    private Map<String, Map<String, String>> found(JavaClasses classes) {
        Map<String, Map<String, String>> found = new TreeMap<>();
        for (JavaClass user : classes) {
            String from = isOurs(user) ? below(user) : "";
            if (from.isEmpty()) {
                continue;
            }
            Map<String, String> imports = found.computeIfAbsent(from, name -> new TreeMap<>());
            user.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(this::isOurs)
                    .map(this::below)
                    .filter(to -> !to.equals(from))
                    .forEach(to -> imports.putIfAbsent(to, user.getSimpleName()));
        }
        return found;
    }

    /** A build that was packaged has classes of Spring's that were made for it. */
    private boolean isOurs(JavaClass one) {
        return (one.getPackageName() + ".").startsWith(root + ".");
    }

    private String below(JavaClass one) {
        String name = one.getPackageName();
        return name.equals(root) ? "" : name.substring(root.length() + 1);
    }
}
