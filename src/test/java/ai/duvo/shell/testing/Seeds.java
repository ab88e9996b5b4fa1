package ai.duvo.shell.testing;

import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The seeds of a {@link Seeded} test. */
final class Seeds implements ArgumentsProvider {

    private static final int FEW = 4;

    /** Short enough to be typed again. */
    private static final int MOST = 1_000_000;

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        List<Integer> seeds = of(System.getProperties(), new Random());
        System.out.println("seeds of " + context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName() + ": "
                + seeds.stream().map(String::valueOf).collect(Collectors.joining(" "))
                + "   (one again: -Dduvo.seed=" + seeds.get(0) + ")");
        return seeds.stream().map(Arguments::of);
    }

    /** Those that were asked for, else a few new ones. */
    static List<Integer> of(Properties properties, Random random) {
        String one = properties.getProperty("duvo.seed");
        if (one != null) {
            return List.of(Integer.valueOf(one));
        }
        int count = Integer.parseInt(properties.getProperty("duvo.seeds", String.valueOf(FEW)));
        return random.ints(0, MOST).distinct().limit(count).boxed().toList();
    }
}
