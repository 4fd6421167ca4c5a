package inkan.api.pin;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.InkanSettings;
import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Api;
import inkan.api.client.Holder;
import inkan.api.client.Samples;
import inkan.api.provenance.CallerHeader;
import inkan.personal.Plaintext;
import inkan.personal.Vault;
import inkan.value.Personalia;
import inkan.value.ResidentId;
import inkan.value.Sealed;
import inkan.vault.PersonalKeys;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends a name, an address and a day of birth on every way there is, and then looks for them in every form at everything
 * that was answered, logged and stored. They are stored, sealed; what the keys are worth is shown by destroying one.
 */
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class NoNameIsReadableAnywhereTest extends RunningProgram {
    private static final String NAME = "金糸雀𠮷葛\uDB40\uDD00ｶﾅﾘｱか\u3099";
    private static final String ADDRESS = "架空県鳥籠市止まり木町１−２カナリア荘";
    private static final String BORN = "1931-07-23";
    private static final Traces TRACES = Traces.of(NAME, ADDRESS, BORN);
    private static final List<String> COMMANDS =
            List.of("report-attribute-change", "report-minor-amendment", "file-moving-in");

    private final StringBuilder answers = new StringBuilder();

    @Autowired
    private PersonalKeys keys;

    @Autowired
    private Vault vault;

    @Autowired
    private InkanSettings settings;

    @Test
    void what_is_told_of_a_person_is_readable_nowhere(CapturedOutput output) {
        clock.set("2026-04-01");
        Holder holder = new Holder(api, newNumber());
        accepted(holder);
        refused(holder);
        malformed(holder);
        inLines(holder);
        inWrongPlaces();
        used(holder);
        corrected(holder);

        assertThat(answers.length()).isGreaterThan(30_000);
        assertThat(answers.toString().lines()).noneMatch(line -> line.startsWith("500"));
        assertThat(TRACES.areIn(answers.toString())).isFalse();
        assertThat(TRACES.areIn(output.toString())).isFalse();
        var written = new EverythingWritten(SUPERUSER);
        assertThat(written.columnsWith(TRACES)).isEmpty();
        assertThat(written.filesWith(TRACES)).isEmpty();
        assertThat(EverythingWritten.filesWith(TRACES, settings.dataDirectory()))
                .isEmpty();
        assertThat(opened(holder)).hasSize(5).allSatisfy(personal -> {
            assertThat(personal.name()).isEqualTo(NAME);
            assertThat(personal.address()).isEqualTo(ADDRESS);
            assertThat(personal.dateOfBirth()).isEqualTo(BORN);
        });
    }

    @Test
    void once_the_key_is_destroyed_no_key_that_is_left_opens_any_of_it() throws Exception {
        clock.set("2026-04-01");
        Holder holder = new Holder(api, newNumber());
        accepted(holder);
        List<Sealed> stored = sealed(holder);
        UUID key = UUID.fromString(stored.getFirst().key());
        for (Sealed one : stored) {
            assertThat(opening(holder, one)).containsExactly(key);
        }

        assertThat(keys.destroy(key)).isTrue();

        for (Sealed one : stored) {
            assertThat(opening(holder, one)).isEmpty();
        }
        assertThat(opened(holder)).isEmpty();
        assertThat(api.get("/v1/log/" + holder.resident()).at("/events/0/payload/personal"))
                .isEqualTo("sealed");
        assertThat(api.get("/v1/residents/" + holder.resident() + "?at-least=head")
                        .status())
                .isEqualTo(200);
    }

    /** Or this test could not fail. Not with the same texts, which would be found in the write-ahead log afterwards. */
    @Test
    void a_trace_in_a_table_would_be_found() {
        List<String> planted = List.of("植えた名前の鳥", "植えた住所の鳥", "1899-12-31");
        SUPERUSER
                .sql("create table planted (in_text text, in_bytes bytea, in_array text[])")
                .update();
        try {
            byte[] name = planted.getFirst().getBytes(StandardCharsets.UTF_8);
            SUPERUSER
                    .sql("insert into planted values (?, convert_to(?, 'UTF8'), array[?])")
                    .params(Base64.getEncoder().encodeToString(name), planted.get(1), planted.getLast())
                    .update();
            assertThat(new EverythingWritten(SUPERUSER).columnsWith(Traces.of(planted.toArray(String[]::new))))
                    .containsExactlyInAnyOrder(
                            "public.planted.in_text", "public.planted.in_bytes", "public.planted.in_array");
        } finally {
            SUPERUSER.sql("drop table planted").update();
        }
    }

    private void accepted(Holder holder) {
        Api once = api.once(UUID.fromString("00000000-0000-4000-8000-00000000000a"
                .replace("00000000-0000", "%08x-0000".formatted(holder.number()))));
        for (int i = 0; i < 2; i++) {
            Answer registered = once.command("register-resident", registration(holder));
            assertThat(registered.status()).as(registered.body()).isEqualTo(200);
            keep(registered);
        }
        Map<String, Object> others = registration(holder);
        others.put("adultWard", true);
        assertThat(keep(once.command("register-resident", others)).status()).isEqualTo(409);
        for (String command : COMMANDS) {
            for (int i = 0; i < 2; i++) {
                Answer answer = api.command(command, report(command, holder).toString());
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                keep(answer);
            }
        }
    }

    private void refused(Holder holder) {
        assertThat(keep(api.command("register-resident", registration(holder))).status())
                .isEqualTo(422);
        for (String command : COMMANDS) {
            ObjectNode future = report(command, holder);
            future.put("reference", holder.reference(90)).put("effectiveOn", "2026-05-01");
            keep(api.command(command, future.toString()));
            ObjectNode another = report(command, holder);
            another.put("effectiveOn", "2019-01-01");
            assertThat(keep(api.command(command, another.toString())).status()).isEqualTo(422);
            ObjectNode unknown = report(command, holder);
            unknown.put("resident", "resident-nobody-at-all");
            keep(api.command(command, unknown.toString()));
            keep(api.at("122173").via("KIOSK").command(command, unknown.toString()));
        }
    }

    private void malformed(Holder holder) {
        for (String command : COMMANDS) {
            for (String part : List.of("name", "address", "dateOfBirth", "sex")) {
                for (String value : List.of("[\"%s\"]", "{\"%s\":1}", "\"%s\\n\"", "\"%s\\u0000\"", "null", "\"\"")) {
                    String body = report(command, holder)
                            .toString()
                            .replaceFirst(
                                    "\"" + part + "\":\"[^\"]*\"",
                                    "\"" + part + "\":"
                                            + value.replace("%s", NAME).replace("\\", "\\\\"));
                    keep(api.command(command, body));
                    keep(api.command(command, body.substring(0, body.length() - 2)));
                }
                ObjectNode tooLong = report(command, holder);
                tooLong.withObject("basicFour").put(part, ADDRESS.repeat(40));
                keep(api.command(command, tooLong.toString()));
            }
        }
        Samples.commands().forEach(command -> {
            ObjectNode unknown = Samples.body(command);
            unknown.put(NAME, ADDRESS);
            keep(api.command(command, unknown.toString()));
            Samples.shape(command).parts().forEach(part -> {
                ObjectNode wrong = Samples.body(command);
                wrong.put(part.name(), NAME);
                keep(api.command(command, wrong.toString()));
            });
        });
    }

    private void inLines(Holder holder) {
        var lines = new StringBuilder(NAME + "\n{\"" + ADDRESS + "\"\n");
        for (String command : COMMANDS) {
            lines.append("{\"command\":\"%s\",\"body\":%s}\n".formatted(command, report(command, holder)));
            lines.append(
                    "{\"command\":\"%s\",\"%s\":1,\"body\":%s}\n".formatted(command, NAME, report(command, holder)));
            lines.append("{\"command\":\"%s\",\"actor\":\"%s\",\"body\":%s}\n"
                    .formatted(command, NAME, report(command, holder)));
        }
        keep(api.bulk(lines.toString()));
        keep(api.post("/v1/notices/returned", "text/csv", "notice,reason\n" + NAME + "," + ADDRESS + "\n"));
        keep(api.post("/v1/notices/returned", "text/csv", NAME + "," + ADDRESS + "\n"));
    }

    private void inWrongPlaces() {
        for (String text : List.of(NAME, ADDRESS, BORN)) {
            String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
            for (String path : List.of(
                    "/%s",
                    "/v1/residents/%s",
                    "/v1/log/%s",
                    "/v1/commands/%s",
                    "/v1/lists/lost-signature-certificates?municipality=%s",
                    "/v1/residents/resident-nobody?at-least=%s",
                    "/v1/guide?municipality=131121&procedure=RENEWAL&applicant=HOLDER&born=%s&lang=ja",
                    "/v1/guide?municipality=%s&procedure=%s&applicant=%s&born=%s",
                    "/v1/forecast?municipality=%s&from=%s",
                    "/actuator/metrics/%s")) {
                keep(api.get(path.replace("%s", encoded)));
                keep(api.send("POST", path.replace("%s", encoded)));
            }
            for (CallerHeader header : CallerHeader.ALL) {
                keep(api.with(header.header(), encoded).command("return-card", Map.of("card", "card-nobody")));
            }
            keep(api.with("User-Agent", encoded)
                    .with("Cookie", "name=" + encoded)
                    .get("/v1/cards/card-nobody"));
            keep(api.post(
                    "/v1/pin-format-check", "application/json", "{\"kind\":\"SIGNATURE\",\"pin\":\"" + text + "\"}"));
        }
    }

    /** Rules open the data for each of these. */
    private void used(Holder holder) {
        Holder here = new Holder(api.at("122173"), holder.number());
        keep(here.api().command("apply-for-card", Map.of("card", holder.card(), "resident", holder.resident())));
        keep(here.api().command("issue-card", Map.of("card", holder.card(), "certificates", holder.bothSerials(1))));
        keep(here.api().command("deliver-card", Map.of("card", holder.card(), "pins", Holder.ALL_PINS)));
        keep(here.api().command("renew-certificates", holder.renewal(2)));
        for (String path : List.of("/v1/log/", "/v1/residents/")) {
            keep(api.get(path + holder.resident() + "?" + (path.endsWith("log/") ? "" : "at-least=head")));
        }
        keep(api.get("/v1/cards/" + holder.card() + "?at-least=head"));
        assertThat(answers).contains("\"boundBy\"");
    }

    /** Asked for by one and approved by another, and so sealed in two streams. */
    private void corrected(Holder holder) {
        String correction = "correction-" + holder.number();
        ObjectNode body = report("request-correction-of-basic-four", holder);
        body.put("correction", correction);
        body.withObject("basicFour").put("sex", "MALE");
        int status = 422;
        for (int sequence = 0; status != 200 && sequence < 20; sequence++) {
            body.put("sequence", sequence);
            status = keep(api.command("request-correction-of-basic-four", body.toString()))
                    .status();
        }
        assertThat(status).isEqualTo(200);
        Api another = api.with("Inkan-Actor", "clerk-2");
        keep(another.command("approve-correction", Map.of("correction", correction)));
        keep(api.get("/v1/log/" + correction));
    }

    private static Map<String, Object> registration(Holder holder) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("resident", holder.resident());
        parts.put("municipality", Api.SETAGAYA);
        parts.put("nationality", "JAPANESE");
        parts.put("basicFour", Map.of("name", NAME, "address", ADDRESS, "dateOfBirth", BORN, "sex", "FEMALE"));
        return parts;
    }

    private static ObjectNode report(String command, Holder holder) {
        ObjectNode body = Samples.body(command);
        body.put("resident", holder.resident()).put("reference", holder.reference(command.length()));
        if (body.has("municipality")) {
            body.put("municipality", "122173");
        }
        body.withObject("basicFour").put("name", NAME).put("address", ADDRESS).put("dateOfBirth", BORN);
        return body;
    }

    private List<Sealed> sealed(Holder holder) {
        return sql
                .sql("select payload from log_event where stream = ? order by sequence")
                .param(holder.resident())
                .query(byte[].class)
                .list()
                .stream()
                .map(payload -> new JsonMapper().readTree(payload).path("personal"))
                .filter(personal -> personal.isString())
                .map(personal -> new Sealed(personal.stringValue()))
                .toList();
    }

    private List<Personalia> opened(Holder holder) {
        return sealed(holder).stream()
                .flatMap(one -> vault.open(new ResidentId(holder.resident()), one).stream())
                .toList();
    }

    /** The keys in the table that open it, by whoever has stolen the database and the key-encryption key. */
    private List<UUID> opening(Holder holder, Sealed sealed) throws IOException, GeneralSecurityException {
        byte[] kek = HexFormat.of()
                .parseHex(Files.readString(settings.keyEncryptionFile()).strip());
        Map<UUID, byte[]> wrapped = new LinkedHashMap<>();
        SUPERUSER.sql("select key, wrapped from keys.personal_key").query(row -> {
            wrapped.put(row.getObject(1, UUID.class), row.getBytes(2));
        });
        byte[] bound = ("ISSUANCE_RECORD\0" + holder.resident()).getBytes(StandardCharsets.UTF_8);
        var opening = new ArrayList<UUID>();
        for (Map.Entry<UUID, byte[]> each : wrapped.entrySet()) {
            byte[] use = ByteBuffer.allocate(34)
                    .put("inkan personal key".getBytes(StandardCharsets.UTF_8))
                    .putLong(each.getKey().getMostSignificantBits())
                    .putLong(each.getKey().getLeastSignificantBits())
                    .array();
            byte[] key = open(kek, use, each.getValue()).findFirst().orElseThrow();
            open(key, bound, Base64.getUrlDecoder().decode(sealed.data())).forEach(plaintext -> {
                assertThat(Plaintext.read(plaintext).name()).isEqualTo(NAME);
                opening.add(each.getKey());
            });
        }
        return opening;
    }

    private static Stream<byte[]> open(byte[] key, byte[] bound, byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, sealed, 0, 12));
        cipher.updateAAD(bound);
        try {
            return Stream.of(cipher.doFinal(sealed, 12, sealed.length - 12));
        } catch (javax.crypto.AEADBadTagException anotherKey) {
            return Stream.of();
        }
    }

    private Answer keep(Answer answer) {
        answers.append(answer.status())
                .append(' ')
                .append(answer.headers().map())
                .append('\n')
                .append(answer.body())
                .append('\n');
        return answer;
    }
}
