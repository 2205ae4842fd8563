package org.academy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is typed behind {@code java -jar academy.jar}. */
@ExtendWith(OutputCaptureExtension.class)
class CommandsTest {

    private final List<String> given = new ArrayList<>();

    private final Commands commands = new Commands(List.of(new Command() {
        @Override
        public String name() {
            return "bring";
        }

        @Override
        public String usage() {
            return "bring THING";
        }

        @Override
        public int run(List<String> arguments, PrintStream out) {
            given.clear();
            given.addAll(arguments);
            return 1;
        }
    }));

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "--academy.demo=true, false",
        "--debug, false",
        "--server.port=0 --academy.data-dir=./a.b, false",
        "bring, true",
        "bring a.zip --academy.demo=true, true",
        "--academy.data-dir=/tmp/x bring a.zip, true"
    })
    void areAskedForByAWordThatIsNoSetting(String typed, boolean asked) {
        assertThat(Commands.asked(words(typed))).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "bring a.zip --lead=jo.ann, a.zip --lead=jo.ann",
        "--academy.demo=true bring --academy.data-dir=./x a.zip --lead jo, a.zip --lead jo",
        "bring --management.server.port=1 a.b.zip --server.port=8080, a.b.zip"
    })
    void areGivenAllButTheSettings(String typed, String arguments) {
        commands.run(new DefaultApplicationArguments(words(typed)));

        assertThat(given).containsExactly(words(arguments));
        assertThat(commands.getExitCode()).isEqualTo(1);
    }

    @Test
    void areListedIfThereIsNone(CapturedOutput said) {
        commands.run(new DefaultApplicationArguments("brign", "a.zip"));

        assertThat(commands.getExitCode()).isEqualTo(2);
        assertThat(said.getErr()).contains("no command brign", "bring THING");
    }

    private static String[] words(String typed) {
        return typed.isEmpty() ? new String[0] : typed.split(" ");
    }
}
