package org.academy.courses;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.academy.media.MediaId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How courses are written down: canonical JSON, so that the same content always has the same hash. */
final class CourseJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new SimpleModule()
                    .addKeySerializer(MediaId.class, new MediaIdWriter())
                    .addKeyDeserializer(MediaId.class, new MediaIdReader()))
            .build();

    private CourseJson() {}

    static String write(Object content) {
        return MAPPER.writeValueAsString(content);
    }

    static String write(BlockContent content) {
        return MAPPER.writerFor(BlockContent.class).writeValueAsString(content);
    }

    static BlockContent content(String json) {
        return MAPPER.readValue(json, BlockContent.class);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static List<String> texts(String json) {
        return MAPPER.readValue(json, new TypeReference<List<String>>() {});
    }

    static String hash(String json) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class MediaIdWriter extends ValueSerializer<MediaId> {
        @Override
        public void serialize(MediaId id, JsonGenerator out, SerializationContext context) {
            out.writeName(id.value().toString());
        }
    }

    private static final class MediaIdReader extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return new MediaId(UUID.fromString(key));
        }
    }
}
