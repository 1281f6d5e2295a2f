package org.claimlint.output;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML of elements on lines of their own. Every text in it is printable, as {@link Printable} makes it: other characters XML may not hold. */
final class XmlText {
    private final XMLStreamWriter xml;
    private int depth = 0;
    private boolean empty = false;

    /** What is written into a document. */
    @FunctionalInterface
    interface Content {
        void writeTo(XmlText xml) throws XMLStreamException;
    }

    private XmlText(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes a document, and leaves {@code out} open. */
    static void write(Writer out, Content content) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            content.writeTo(new XmlText(xml));
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException failure ? failure : new IOException(e);
        }
    }

    /** Begins an element; {@code attributes} holds names and values in turn. */
    void open(String name, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        writeAttributes(attributes);
        depth++;
        empty = true;
    }

    void close() throws XMLStreamException {
        depth--;
        if (!empty) {
            line();
        }
        xml.writeEndElement();
        empty = false;
    }

    /** An element that holds text, each line of it on its own. */
    void text(String name, Iterable<String> lines, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        writeAttributes(attributes);
        String before = "";
        for (String one : lines) {
            xml.writeCharacters(before + one);
            before = "\n";
        }
        xml.writeEndElement();
        empty = false;
    }

    /** An element that holds nothing. */
    void leaf(String name, String... attributes) throws XMLStreamException {
        line();
        xml.writeEmptyElement(name);
        writeAttributes(attributes);
        empty = false;
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
