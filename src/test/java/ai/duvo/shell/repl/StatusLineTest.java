package ai.duvo.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.repl.StatusLine.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which parts of the status stand beside the prompt. */
class StatusLineTest {

    private static final List<Part> PARTS = List.of(
            new Part("●", 0),
            new Part("↻", 5, true),
            new Part("Ops bot · live", 1),
            new Part("", 4),
            new Part("work", 2));

    @Test
    void whereThereIsRoomAllStandInTheirOrder() {
        assertThat(StatusLine.fit(PARTS, 26)).isEqualTo("●  ↻  Ops bot · live  work");
    }

    @Test
    void theLeastImportantGoFirst() {
        assertThat(StatusLine.fit(PARTS, 25)).isEqualTo("●  Ops bot · live  work");
        assertThat(StatusLine.fit(PARTS, 22)).isEqualTo("●  Ops bot · live");
        assertThat(StatusLine.fit(PARTS, 16)).isEqualTo("●");
        assertThat(StatusLine.fit(PARTS, 0)).isEmpty();
        assertThat(StatusLine.fit(PARTS, -20)).isEmpty();
    }

    @Test
    void aLineThatIsDoneKeepsWhatLasts() {
        assertThat(StatusLine.fit(StatusLine.lasting(PARTS), 80)).isEqualTo("●  Ops bot · live  work");
    }

    @Test
    void nothingToSayIsNothing() {
        assertThat(StatusLine.fit(List.of(), 10)).isEmpty();
        assertThat(StatusLine.fit(List.of(new Part("", 0)), 10)).isEmpty();
    }

    @Test
    void widthCountsColumnsAndNamesAreHarmless() {
        assertThat(StatusLine.fit(List.of(new Part("日本", 0)), 4)).isEqualTo("日本");
        assertThat(StatusLine.fit(List.of(new Part("日本", 0)), 3)).isEmpty();
        assertThat(StatusLine.fit(List.of(new Part("a\u001b[2Jb", 0)), 20)).isEqualTo("a\\u001b[2Jb");
    }

    @Test
    void aNarrowTerminalHasNone() {
        assertThat(StatusLine.on(PARTS, 30).toString()).isEmpty();
        assertThat(StatusLine.on(PARTS, 80).toString()).startsWith("●  ↻");
    }
}
