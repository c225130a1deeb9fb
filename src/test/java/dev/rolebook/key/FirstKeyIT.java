package dev.rolebook.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.RunningRolebook;
import dev.rolebook.access.Roles;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged Rolebook, started where nobody has started it before. */
class FirstKeyIT {

    private static final Pattern KEY = Pattern.compile("rb_[a-z0-9]{12}_[A-Za-z0-9]{43}");
    private static final String ME = "/manage/v1/me";

    @TempDir
    Path directory;

    @Test
    void theFirstStartShowsAnAdministratorsKeyAndNoLaterOneDoes() {
        String key;
        try (RunningRolebook first = RunningRolebook.start(directory)) {
            List<String> shown = KEY.matcher(first.output())
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(shown).hasSize(1);
            key = shown.get(0);
            // On a line of its own, to be copied; no line of the log has it.
            assertThat(first.output().lines().filter(line -> line.contains(key)))
                    .allMatch(line -> line.strip().equals(key));
            assertThat(JsonPath.from(first.get(ME, key).body()).getList("roles"))
                    .contains(Roles.ADMINISTRATOR);
            assertThat(first.get(ME).statusCode()).isEqualTo(401);
            assertThat(first.get("/manage/v1/keys").statusCode()).isEqualTo(401);
            first.stop();
        }
        try (RunningRolebook second = RunningRolebook.start(directory)) {
            assertThat(second.output()).doesNotContain("rb_");
            assertThat(second.get(ME, key).statusCode()).isEqualTo(200);
            second.stop();
        }
    }
}
