package ai.duvo.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    private static final String FAMILY = "👨\u200d👩\u200d👧";
    private static final String HEART = "❤\ufe0f";
    private static final String FLAG = "🇨🇿";

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "Ops bot, 7",
        "café, 4",
        "cafe\u0301, 4",
        "ก็, 1",
        "…, 1",
        "●│‹, 3",
        "⚠❤☎, 3",
        "✅❌⚡⏰⭐, 10",
        "🧾👍, 4",
        "日本語, 6",
        "한글, 4",
        "ᄒ\u1161\u11ab, 2",
        "Ａｱ, 3",
        "\u200b\u202e, 0",
        "\u0301, 0"
    })
    void widthsAreThoseOfJLinesTables(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "⚠\ufe0f, 2",
        "❤\ufe0f, 2",
        "☎\ufe0e, 1",
        "1\ufe0f\u20e3, 2",
        "a\ufe0f, 1",
        "✅\ufe0f, 2",
        "👍🏽, 2",
        "👨\u200d👩\u200d👧, 2",
        "👩🏽\u200d💻, 2",
        "❤\ufe0f\u200d🔥, 2",
        "🧑\u200d⚕\ufe0f, 2",
        "🙂\u200d↔\ufe0f, 2",
        "🏴\u200d☠\ufe0f, 2",
        "🇨🇿, 2",
        "🇨🇿🇩🇪, 4",
        "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f, 2",
        "क\u200dष, 2",
        "a\u200db, 2",
        "👨\u200d, 2",
        "👨👩, 4"
    })
    void whatIsDrawnAsOneIsCountedAsOne(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
        assertThat(DisplayWidth.of("x" + text + "y")).isEqualTo(columns + 2);
    }

    @Test
    void whatFitsIsNotCut() {
        for (String text : List.of("Ops", "✅", FAMILY, HEART, FLAG, "e\u0301")) {
            assertThat(DisplayWidth.cut(text, DisplayWidth.of(text))).isEqualTo(text);
        }
    }

    @Test
    void aPictureIsKeptWholeOrLeftOut() {
        String text = "ab" + FAMILY + HEART + FLAG + "e\u0301z";
        assertThat(DisplayWidth.of(text)).isEqualTo(10);
        assertThat(List.of(
                        DisplayWidth.cut(text, 3),
                        DisplayWidth.cut(text, 4),
                        DisplayWidth.cut(text, 5),
                        DisplayWidth.cut(text, 7),
                        DisplayWidth.cut(text, 8),
                        DisplayWidth.cut(text, 9)))
                .containsExactly(
                        "ab…",
                        "ab…",
                        "ab" + FAMILY + "…",
                        "ab" + FAMILY + HEART + "…",
                        "ab" + FAMILY + HEART + "…",
                        "ab" + FAMILY + HEART + FLAG + "…");
    }

    @Test
    void aHalfCharacterDoesNotHurt() {
        assertThat(DisplayWidth.of("a\ud83d")).isEqualTo(2);
        assertThat(DisplayWidth.cut("a\ud83dbcd", 3)).isEqualTo("a\ud83d…");
    }
}
