package dev.rolebook.files;

import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/** In which form content comes as files, or goes. */
public enum FileFormat {
    ZIP(FileFormat.ZIP_TYPE),
    NDJSON(FileFormat.NDJSON_TYPE),
    YAML(FileFormat.YAML_TYPE);

    public static final String ZIP_TYPE = "application/zip";
    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String YAML_TYPE = "application/yaml";

    private final String type;

    FileFormat(String type) {
        this.type = type;
    }

    /** The form of a body with a media type that the resource accepts. */
    public static FileFormat of(MediaType type) {
        return Arrays.stream(values())
                .filter(format -> MediaType.valueOf(format.type).isCompatible(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not accepted: " + type));
    }

    /** What the names of such files end with. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Takes a stream of this form apart. */
    public Pieces pieces(InputStream stream) {
        return switch (this) {
            case ZIP -> new ZipPieces(stream);
            case NDJSON -> new NdjsonPieces(stream);
            case YAML -> new YamlPieces(stream);
        };
    }
}
