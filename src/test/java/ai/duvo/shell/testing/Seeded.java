package ai.duvo.shell.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test of generated input, run once for each of a few seeds that are new in each build; the console tells them.
 * {@code -Dduvo.seeds=200} runs so many, {@code -Dduvo.seed=S} that one again.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FailuresByName.class)
@ParameterizedTest(name = "seed {0}")
@ArgumentsSource(Seeds.class)
public @interface Seeded {}
