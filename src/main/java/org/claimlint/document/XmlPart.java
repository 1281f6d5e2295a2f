package org.claimlint.document;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of an Office file, read as a stream of elements and text. Nothing in it is believed: no document type, no entities of its own, no
 * file outside, and bounds on how deep it nests and on how much is unpacked.
 */
final class XmlPart implements AutoCloseable {
    /** In bytes, unpacked. */
    private static final int LARGEST = 64 * 1024 * 1024;
    /** So much of a part is unpacked before anybody asks how well it was packed. */
    private static final int UNSUSPECTED = 4 * 1024 * 1024;

    private static final int BEST_PACKED = 200;
    private static final int DEEPEST = 1_000;
    /** Java's own bound on the depth, which differs between its versions: 0 is none, for ours holds. */
    private static final String OWN_DEEPEST = "jdk.xml.maxElementDepth";

    private static final int BIG_ENDIAN = 0xFEFF;
    private static final int LITTLE_ENDIAN = 0xFFFE;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final InputStream in;
    private final XMLStreamReader xml;
    private int depth = 0;

    private XmlPart(String name, InputStream in, XMLStreamReader xml) {
        this.name = name;
        this.in = in;
        this.xml = xml;
    }

    /** Opens a part, or gives null when the file has none of this name. */
    static @Nullable XmlPart open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        InputStream in = new Bounded(zip.getInputStream(entry), name, entry.getCompressedSize());
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(OWN_DEEPEST, 0);
        try {
            return new XmlPart(name, in, factory.createXMLStreamReader(decoded(in)));
        } catch (XMLStreamException | CharacterCodingException e) {
            in.close();
            throw damaged(name);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** A part is UTF-8 or, with a byte order mark, UTF-16. Java's XML reader would tell of other bytes on standard error by itself. */
    private static Reader decoded(InputStream in) throws IOException {
        BufferedInputStream ahead = new BufferedInputStream(in);
        ahead.mark(2);
        int mark = ahead.read() << Byte.SIZE | ahead.read();
        ahead.reset();
        boolean wide = mark == BIG_ENDIAN || mark == LITTLE_ENDIAN;
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        BufferedReader text = new BufferedReader(new InputStreamReader(ahead, charset.newDecoder()));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** Goes on to the next begin or end of an element, or to the next text; false at the end of the part. */
    boolean next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new UnreadableDocumentException("is refused: " + name
                            + " declares a document type, which no Word file does. Maybe it was made to do harm.");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (depth > DEEPEST) {
                        throw new UnreadableDocumentException("is refused: " + name + " nests more than " + DEEPEST
                                + " elements deep. Maybe it was made to do harm.");
                    }
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    return true;
                }
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException failure
                    && !(failure instanceof CharacterCodingException)) {
                throw failure;
            }
            throw damaged(name);
        }
    }

    private static UnreadableDocumentException damaged(String name) {
        return new UnreadableDocumentException("is damaged: " + name + " is no valid XML. Maybe save it anew.");
    }

    /** Passes over the element that just began, with all that is in it. */
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // nothing of it counts
        }
    }

    boolean isStart() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    boolean isText() {
        return !isStart() && !isEnd();
    }

    /** The name of the element that begins or ends here, without its namespace. */
    String name() {
        return xml.getLocalName();
    }

    /** The namespace of the element that begins or ends here. */
    String namespace() {
        String namespace = xml.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** The value of an attribute, whatever its namespace, or null. */
    @Nullable
    String value(String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    String text() {
        return xml.getText();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Counts what is unpacked: sizes that the file tells of itself may be wrong. */
    private static final class Bounded extends FilterInputStream {
        private final String name;
        private final long most;
        private long read = 0;

        private Bounded(InputStream in, String name, long packed) {
            super(in);
            this.name = name;
            this.most = Math.min(LARGEST, Math.max(UNSUSPECTED, BEST_PACKED * Math.max(packed, 0)));
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > most) {
                throw new UnreadableDocumentException("is refused: " + name + " unpacks to more than "
                        + most / (1024 * 1024) + " MB. Maybe it was made to do harm.");
            }
        }
    }
}
