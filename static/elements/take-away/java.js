// Code for Java's own HttpClient, from Java 17 on. Pure.

import { literal } from './quote.js';

/** A class that sends the file in `encoding`; "java Upload.java" runs it. */
export function java(encoding, { url, filename, type, rawType }) {
  const [name, kind] = [filename, type].map(literal);
  switch (encoding) {
    case 'multipart':
      return upload({
        url,
        contentType: '"multipart/form-data; boundary=" + boundary',
        publisher: 'BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofFile(file), BodyPublishers.ofString(tail))',
        before: `var file = Path.of(${name});
        var boundary = UUID.randomUUID().toString();
        var head = "--" + boundary + "\\r\\nContent-Disposition: form-data; name=\\"file\\"; filename=\\""
            + ${literal(inDisposition(filename))} + "\\"\\r\\nContent-Type: " + ${kind} + "\\r\\n\\r\\n";
        var tail = "\\r\\n--" + boundary + "--\\r\\n";`,
      });
    case 'raw':
      return upload({
        url: `${url}?filename=${encodeURIComponent(filename)}`,
        contentType: literal(rawType),
        publisher: `BodyPublishers.ofFile(Path.of(${name}))`,
      });
    case 'urlencoded':
      return upload({
        url,
        contentType: '"application/x-www-form-urlencoded"',
        publisher: 'BodyPublishers.ofString(body)',
        // ISO-8859-1 has one character for each byte, and back.
        before: `var bytes = new String(Files.readAllBytes(Path.of(${name})), ISO_8859_1);
        var body = "filename=" + URLEncoder.encode(${name}, UTF_8) + "&type=" + URLEncoder.encode(${kind}, UTF_8)
            + "&file=" + URLEncoder.encode(bytes, ISO_8859_1);`,
      });
    case 'json':
      return upload({
        url,
        contentType: '"application/json"',
        publisher: 'BodyPublishers.ofString(body)',
        before: `var data = Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of(${name})));
        var body = ${literal(`{"filename":${JSON.stringify(filename)},"type":${JSON.stringify(type)},"data":"`)} + data + "\\"}";`,
      });
    default:
      throw new Error(`no encoding is called ${encoding}`);
  }
}

/** A name as it stands in a quoted parameter (HTML standard, multipart/form-data encoding). */
function inDisposition(filename) {
  return filename.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}

function upload({ url, contentType, publisher, before = '' }) {
  return `import static java.nio.charset.StandardCharsets.*;
import java.net.*;
import java.net.http.*;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.*;
import java.util.*;

class Upload {
    public static void main(String[] arguments) throws Exception {
        ${before && `${before}\n        `}var request = HttpRequest.newBuilder(URI.create(${literal(url)}))
            .header("Content-Type", ${contentType})
            .POST(${publisher})
            .build();
        System.out.println(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}`;
}
