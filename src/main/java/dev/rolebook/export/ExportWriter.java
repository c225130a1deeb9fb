package dev.rolebook.export;

import dev.rolebook.document.DocumentYaml;
import dev.rolebook.document.FileReference;
import dev.rolebook.export.PublishedFiles.PublishedDocument;
import dev.rolebook.files.FileFormat;
import dev.rolebook.files.Layout;
import dev.rolebook.publishing.Kinds;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Sends what is published as it reads it, some documents at a time. */
@Provider
public class ExportWriter implements MessageBodyWriter<Export> {

    private static final int BUFFER = 64 * 1024;

    private final PublishedFiles published;
    private final Kinds kinds;

    ExportWriter(PublishedFiles published, Kinds kinds) {
        this.published = published;
        this.kinds = kinds;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Export.class;
    }

    @Override
    public void writeTo(
            Export export,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        FileFormat format = FileFormat.of(mediaType);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        headers.putSingle("Content-Disposition", "attachment; filename=\"rolebook." + format.suffix() + "\"");
        OutputStream buffered = new BufferedOutputStream(stream, BUFFER);
        if (format == FileFormat.ZIP) {
            writeArchive(export, buffered);
        } else {
            writeLines(export, buffered);
        }
        buffered.flush();
    }

    private void writeLines(Export export, OutputStream stream) throws IOException {
        published.read(export.kinds(), documents -> {
            for (PublishedDocument document : documents) {
                stream.write(document.body().getBytes(StandardCharsets.UTF_8));
                stream.write('\n');
            }
        });
    }

    private void writeArchive(Export export, OutputStream stream) throws IOException {
        ZipOutputStream archive = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        Map<String, String> tables = new HashMap<>();
        published.read(export.kinds(), documents -> {
            for (PublishedDocument document : documents) {
                entry(
                        archive,
                        Layout.path(document.kind(), document.language(), document.slug()),
                        DocumentYaml.of(document.body()).getBytes(StandardCharsets.UTF_8),
                        document.updatedAt());
                for (FileReference file : files(document)) {
                    if (tables.putIfAbsent(file.sha256(), file.name()) == null) {
                        table(archive, file, tables, document.updatedAt());
                    }
                }
            }
        });
        archive.finish();
    }

    private List<FileReference> files(PublishedDocument document) {
        return kinds.reader().body(document.kind(), document.body()).files();
    }

    private void table(ZipOutputStream archive, FileReference file, Map<String, String> tables, Instant at)
            throws IOException {
        String name = Layout.fileName(file);
        boolean taken = tables.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(file.sha256())
                        && Layout.fileName(new FileReference(other.getValue(), other.getKey()))
                                .equals(name));
        String path = Layout.path(taken ? file.sha256().substring(0, 8) + "-" + name : name);
        entry(archive, path, published.table(file.sha256()), at);
    }

    private static void entry(ZipOutputStream archive, String path, byte[] content, Instant at) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setLastModifiedTime(FileTime.from(at));
        archive.putNextEntry(entry);
        archive.write(content);
        archive.closeEntry();
    }
}
