package press.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import press.colophon.store.Key;
import press.colophon.store.Keys;

@ExtendWith(OutputCaptureExtension.class)
class KeyCommandTest {

    @TempDir
    private Path data;

    @AfterEach
    void leaveTheTerminal() {
        System.clearProperty("colophon.terminal");
    }

    @Test
    void createPrintsAKeyAloneThatTheStoreKnows() {
        Ran ran = Ran.of("key", "create", "--name", " Ann ", "--scope", "write", "--data", data);

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).matches("colophon_[0-9a-f]{12}_[A-Za-z0-9_-]{43}\\R");
        assertThat(ran.err()).isEmpty();
        try (Parts parts = Parts.ofStore(data)) {
            Key key = parts.get(Keys.class).find(ran.out().strip()).orElseThrow();
            assertThat(key.name()).isEqualTo("Ann");
            assertThat(key.scope()).isEqualTo(Key.Scope.WRITE);
        }
    }

    @Test
    void onATerminalPeopleAreToldThatItIsShownOnce() {
        System.setProperty("colophon.terminal", "true");
        Ran ran = Ran.of("key", "create", "--name", "Ann", "--scope", "READ", "--data", data);

        assertThat(ran.out().lines()).hasSize(1);
        assertThat(ran.err()).contains("not shown again").doesNotContain("colophon_");
    }

    @Test
    void listShowsAllKeysButNotWhatOpens() {
        String first = create("Ann", "read");
        String second = create("Bob of the night desk", "admin");
        assertThat(Ran.of("key", "revoke", id(first), "--data", data).exit()).isZero();

        Ran table = Ran.of("key", "list", "--data", data);
        assertThat(table.out().lines()).hasSize(3).satisfiesExactlyInAnyOrder(
                line -> assertThat(line).matches("id +name +scope +created +revoked"),
                line -> assertThat(line).matches(id(first) + "  Ann +read   \\S+Z  \\S+Z"),
                line -> assertThat(line).matches(id(second) + "  Bob of the night desk  admin  \\S+Z  -"));
        Ran json = Ran.of("key", "list", "--json", "--data", data);
        assertThat(json.out().lines()).hasSize(2)
                .anyMatch(line -> line.startsWith("{\"id\":\"" + id(first) + "\",\"name\":\"Ann\",\"scope\":\"read\",\"createdAt\":\"")
                        && line.contains("\"revokedAt\":\""))
                .anyMatch(line -> line.contains("\"scope\":\"admin\"") && !line.contains("revokedAt"));
        assertThat(table.out() + json.out()).doesNotContain(first.substring(22)).doesNotContain(second.substring(22));
    }

    @Test
    void aRevokedKeyOpensNothingMoreAndWhoHasOnlyTheKeyCanRevokeIt() {
        String key = create("Ann", "read");

        assertThat(Ran.of("key", "revoke", key, "--data", data).out()).isEqualToIgnoringNewLines(id(key) + " (Ann) is revoked.");
        assertThat(Ran.of("key", "revoke", id(key), "--data", data).out())
                .isEqualToIgnoringNewLines(id(key) + " (Ann) was revoked before.");
        try (Parts parts = Parts.ofStore(data)) {
            assertThat(parts.get(Keys.class).find(key)).isEmpty();
        }
    }

    @Test
    void aKeyThatThereIsNotCannotBeRevoked() {
        create("Ann", "read");
        Ran ran = Ran.of("key", "revoke", "0123456789ab", "--data", data);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err().lines()).containsExactly(
                "colophon: there is no key with the id “0123456789ab”; see colophon key list.");
        assertThat(Ran.of("key", "revoke", "colophon_0123456789ab_secret", "--data", data).err()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "key create", "key create --name Ann", "key create --name Ann --scope all",
        "key create --scope read", "key revoke", "key create --name= --scope read", "key create --name=a\nb --scope read",
        "key create --name=\u001b[31m --scope read"})
    void whatIsNotUnderstoodIsWrongUsage(String line) {
        Ran ran = Ran.of((Object[]) (line + " --data " + data).replace("key --data " + data, "key").split(" "));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotEmpty();
    }

    @Test
    void aStoreThatCannotBeOpenedIsToldInOneLine(CapturedOutput output) throws IOException {
        Path broken = Files.createDirectory(data.resolve("broken"));
        Files.writeString(broken.resolve("colophon.db"), "This is no database. ".repeat(1000));

        Path file = Files.writeString(data.resolve("file"), "no folder");
        for (Ran ran : new Ran[] {Ran.of("key", "list", "--data", broken),
            Ran.of("key", "create", "--name", "Ann", "--scope", "read", "--data", file)}) {
            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err().lines()).singleElement().asString().startsWith("colophon: the store cannot be opened: ");
        }
        assertThat(output.getAll()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key list", "key list --json", "key revoke 0123456789ab"})
    void aFolderThatWasMistypedIsToldAndNotMade(String line) {
        Path mistyped = data.resolve("dta");

        Ran ran = Ran.of((Object[]) (line + " --data " + mistyped).split(" "));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).singleElement().asString().startsWith("colophon: There is no store: ");
        assertThat(mistyped).doesNotExist();
    }

    private String create(String name, String scope) {
        return Ran.of("key", "create", "--name", name, "--scope", scope, "--data", data).out().strip();
    }

    private static String id(String key) {
        return key.split("_")[1];
    }
}
