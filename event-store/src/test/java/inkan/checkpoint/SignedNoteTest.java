package inkan.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The published vectors of golang.org/x/mod/sumdb/note. */
    private static final String PETER_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String BY_PETER = "— PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String BY_ENOCH = "— EnochRoot"
            + " rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    /** The key of Go's checksum database, and a checkpoint that it once published. */
    private static final String GO = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    private static final String OF_GO = """
            go.sum database tree
            6476701
            mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=

            — sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=
            """;

    @Test
    void the_published_key_signs_the_published_text_to_the_published_note() {
        SigningKey peter = SigningKey.parse(PETER_SECRET);

        assertThat(peter.verifier()).hasToString(PETER);
        assertThat(peter.secret()).isEqualTo(PETER_SECRET);
        assertThat(SignedNote.sign(TEXT, List.of(peter))).hasToString(TEXT + "\n" + BY_PETER);
    }

    @Test
    void a_note_with_two_signatures_is_signed_by_whichever_keys_are_known() {
        SignedNote note = SignedNote.parse(TEXT + "\n" + BY_PETER + BY_ENOCH);
        VerifierKey peter = VerifierKey.parse(PETER);
        VerifierKey enoch = VerifierKey.parse(ENOCH);

        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.signedBy(List.of(peter))).containsExactly(peter);
        assertThat(note.signedBy(List.of(enoch, peter))).containsExactly(enoch, peter);
        assertThat(note.signedBy(List.of())).isEmpty();
        assertThat(note).hasToString(TEXT + "\n" + BY_PETER + BY_ENOCH);
    }

    @Test
    void a_checkpoint_of_the_go_checksum_database_is_verified() {
        SignedNote note = SignedNote.parse(OF_GO);
        Checkpoint checkpoint = Checkpoint.of(note);

        assertThat(note.signedBy(List.of(VerifierKey.parse(GO)))).hasSize(1);
        assertThat(checkpoint.origin()).isEqualTo("go.sum database tree");
        assertThat(checkpoint.size()).isEqualTo(6_476_701);
        assertThat(checkpoint.text()).isEqualTo(note.text());
    }

    @Test
    void a_note_that_was_changed_is_rejected() {
        SignedNote changed = SignedNote.parse(OF_GO.replace("6476701", "6476702"));
        SignedNote forged = SignedNote.parse((TEXT + "\n" + BY_PETER).replace("x08go/ZJ", "x08go/ZK"));

        assertThatExceptionOfType(BadSignatureException.class)
                .isThrownBy(() -> changed.signedBy(List.of(VerifierKey.parse(GO))));
        assertThatExceptionOfType(BadSignatureException.class)
                .isThrownBy(() -> forged.signedBy(List.of(VerifierKey.parse(PETER))));
    }

    @Test
    void every_mangling_of_a_key_is_rejected() {
        for (int from = 0; from < PETER.length(); from++) {
            for (int to = from; to <= PETER.length(); to++) {
                String part = PETER.substring(from, to);
                if (!part.equals(PETER)) {
                    assertThatExceptionOfType(MalformedNoteException.class).isThrownBy(() -> VerifierKey.parse(part));
                }
            }
        }
        for (int i = 0; i < PETER_SECRET.length(); i++) {
            var mangled = new StringBuilder(PETER_SECRET);
            mangled.setCharAt(i, (char) (mangled.charAt(i) + 1));
            assertThatExceptionOfType(MalformedNoteException.class)
                    .isThrownBy(() -> SigningKey.parse(mangled.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void keys_of_another_length_or_kind_are_rejected(String key) {
        assertThatExceptionOfType(MalformedNoteException.class).isThrownBy(() -> VerifierKey.parse(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— Peter x08go/ZJ",
                "text\n\n— Bad Name x08go/ZJkuA=\n",
                "text\n\n— Peter x08goA==\nUnexpected line.\n",
                "text\n\n- Peter x08go/ZJkuA=\n",
                "text\n\n— Peter x08go/ZJkuB=\n",
                "text\n\n— Peter x08gow==\n",
                "te\u0001xt\n\n— Peter x08go/ZJkuA=\n",
                "\n\n— Peter x08go/ZJkuA=\n"
            })
    void what_is_no_note_is_refused(String note) {
        assertThatExceptionOfType(MalformedNoteException.class).isThrownBy(() -> SignedNote.parse(note));
    }

    @Test
    void bytes_that_are_not_utf_8_and_too_many_signatures_are_refused() {
        byte[] note = (TEXT + "\n" + BY_PETER).getBytes(StandardCharsets.UTF_8);
        note[3] = (byte) 0xff;

        assertThatExceptionOfType(MalformedNoteException.class).isThrownBy(() -> SignedNote.parse(note));
        assertThatExceptionOfType(MalformedNoteException.class)
                .isThrownBy(() -> SignedNote.parse(TEXT + "\n" + BY_PETER.repeat(101)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "origin\n7\n",
                "origin\n07\nmb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=\n",
                "origin\n-7\nmb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=\n",
                "origin\n7\nmb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9W==\n",
                "\n7\nmb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=\n",
                "origin\n7\nmb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=\n\n"
            })
    void a_text_that_is_no_checkpoint_is_refused(String text) {
        assertThatExceptionOfType(MalformedNoteException.class).isThrownBy(() -> Checkpoint.parse(text));
    }

    @Test
    void a_new_key_signs_and_says_nothing_of_its_secret() {
        SigningKey key = SigningKey.generate("inkan/test");
        SignedNote note = SignedNote.sign("hello\n", List.of(key));

        assertThat(note.signedBy(List.of(key.verifier()))).containsExactly(key.verifier());
        assertThat(VerifierKey.parse(key.verifier().toString())).isEqualTo(key.verifier());
        assertThat(key.toString()).doesNotContain(key.secret().substring(40));
        assertThat(SigningKey.parse(key.secret()).verifier()).isEqualTo(key.verifier());
    }
}
