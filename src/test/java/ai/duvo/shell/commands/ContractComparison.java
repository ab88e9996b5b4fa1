package ai.duvo.shell.commands;

import ai.duvo.shell.catalog.GlobalOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Comparison of a command of ours with the vendor's: a finding for each difference, with both values. */
final class ContractComparison {

    private final CommandContract vendor;
    private final CommandContract ours;
    private final List<String> findings = new ArrayList<>();

    private ContractComparison(CommandContract vendor, CommandContract ours) {
        this.vendor = vendor;
        this.ours = ours;
    }

    /**
     * The differences.
     *
     * @param lookups operations that ours calls to find ids, which the vendor may name or not
     */
    static List<String> compare(CommandContract vendor, CommandContract ours, Set<String> lookups) {
        ContractComparison comparison = new ContractComparison(vendor, ours);
        comparison.differ("", "is called", ours.name(), vendor.name());
        comparison.differ("", "other names", ours.aliases(), vendor.aliases());
        comparison.arguments();
        comparison.options();
        comparison.groups();
        comparison.operations(lookups);
        comparison.fixed();
        if (ours.isAsking() != vendor.isAsking()) {
            comparison.report("", ours.isAsking() ? "asks, and the vendor's does not" : "does not ask before it runs");
        }
        return comparison.findings;
    }

    private void arguments() {
        for (int i = 0; i < Math.max(vendor.arguments().size(), ours.arguments().size()); i++) {
            if (i >= ours.arguments().size()) {
                report(vendor.arguments().get(i).name(), "this argument is missing");
            } else if (i >= vendor.arguments().size()) {
                own(ours.arguments().get(i), "");
            } else {
                ParameterContract own = ours.arguments().get(i);
                ParameterContract wanted = vendor.arguments().get(i);
                if (!wanted.name().equals(own.name()) && !wanted.aliases().contains(own.name())) {
                    differ(wanted.name(), "is called", own.name(), wanted.name());
                }
                compare(wanted, own, wanted.name());
            }
        }
    }

    private void options() {
        for (ParameterContract wanted : vendor.options()) {
            Optional<ParameterContract> own = find(ours.options(), wanted.name());
            String what = "--" + wanted.name();
            if (own.isPresent()) {
                differ(what, "other names", own.get().aliases(), wanted.aliases());
                compare(wanted, own.get(), what);
            } else if (!isGlobal(wanted)) {
                report(what, "this option is missing");
            }
        }
        ours.options().stream()
                .filter(own -> find(vendor.options(), own.name()).isEmpty())
                .forEach(own -> own(own, "--"));
    }

    private void own(ParameterContract own, String dashes) {
        report(dashes + own.name(), "ours only" + (own.isRequired() ? ", and mandatory" : ""));
    }

    private static Optional<ParameterContract> find(List<ParameterContract> all, String name) {
        return all.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** Whether a global option of ours does the same. */
    private static boolean isGlobal(ParameterContract wanted) {
        boolean isClientSide = wanted.targets().equals(Set.of(ParameterContract.CLIENT_SIDE));
        boolean isTeam = wanted.name().equals("team") && wanted.targets().equals(Set.of("path teamId"));
        return (isClientSide || isTeam)
                && GlobalOptions.all().stream()
                        .map(RowContract::read)
                        .anyMatch(global -> global.name().equals(wanted.name())
                                && global.takes().equals(wanted.takes())
                                && global.letter().equals(wanted.letter())
                                && global.choices().equals(wanted.choices())
                                && Objects.equals(global.defaultText(), wanted.defaultText())
                                && global.isRequired() == wanted.isRequired());
    }

    private void compare(ParameterContract wanted, ParameterContract own, String what) {
        differ(what, "letter", own.letter(), wanted.letter());
        differ(what, "takes", own.takes(), wanted.takes());
        differ(what, "required", own.isRequired(), wanted.isRequired());
        differ(what, "choices", own.choices(), wanted.choices());
        differ(what, "default", own.defaultText(), wanted.defaultText());
        differ(what, "comma list", own.isCommaList(), wanted.isCommaList());
        differ(what, "goes to", own.targets(), wanted.targets());
        among(what, "range", own.ranges(), wanted.ranges());
        among(what, "is", own.forms(), wanted.forms());
        among(what, "is sent as", own.jsonTypes(), wanted.jsonTypes());
    }

    private void groups() {
        Set<String> missing = new TreeSet<>(vendor.groups());
        missing.removeAll(ours.groups());
        missing.forEach(group -> report("", "lacks the rule \"" + group + "\""));
        Set<String> more = new TreeSet<>(ours.groups());
        more.removeAll(vendor.groups());
        more.forEach(group -> report("", "the rule \"" + group + "\" is ours only"));
    }

    private void operations(Set<String> lookups) {
        if (!ours.operations().isEmpty() && !vendor.operations().isEmpty()) {
            differ(
                    "",
                    "main operation",
                    ours.operations().get(0),
                    vendor.operations().get(0));
        }
        Set<String> called = new LinkedHashSet<>(ours.operations());
        called.addAll(lookups);
        vendor.operations().stream()
                .filter(operation -> !called.contains(operation))
                .forEach(operation -> report("", "does not call " + operation));
        ours.operations().stream()
                .filter(operation -> !vendor.operations().contains(operation))
                .forEach(operation -> report("", "calls " + operation + ", and the vendor's does not"));
    }

    private void fixed() {
        Set<String> places = new LinkedHashSet<>(vendor.fixed().keySet());
        places.addAll(ours.fixed().keySet());
        places.forEach(place -> differ(
                "",
                "sends as " + place,
                ours.fixed().getOrDefault(place, ""),
                vendor.fixed().getOrDefault(place, "")));
    }

    /** What is allowed of ours, where the vendor says anything. */
    private void among(String what, String property, Set<?> own, Set<?> wanted) {
        if (!own.isEmpty() && !wanted.isEmpty() && !wanted.containsAll(own)) {
            report(what, property + " " + text(own) + " instead of " + text(wanted));
        }
    }

    private void differ(String what, String property, @Nullable Object own, @Nullable Object wanted) {
        if (!Objects.equals(own, wanted)) {
            report(what, property + " " + text(own) + " instead of " + text(wanted));
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "none";
        }
        if (value instanceof Collection<?> all) {
            String joined = String.join(
                    " or ", all.stream().map(String::valueOf).sorted().toList());
            return joined.isEmpty() ? "nothing" : joined;
        }
        String text = String.valueOf(value);
        return text.isEmpty() ? "nothing" : text;
    }

    private void report(String what, String finding) {
        findings.add(vendor.name() + (what.isEmpty() ? "" : " " + what) + ": " + finding);
    }
}
