package org.claimlint.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;
import org.claimlint.model.Position;
import org.claimlint.model.Severity;

/** The XML of Checkstyle, which many build servers and editors read: findings by file. */
public final class CheckstyleReporter implements Reporter {
    /** Of the format, not of this program. */
    private static final String VERSION = "4.3";

    private final MessageLanguage language;

    /**
     * @param language of the messages; {@code AUTO} is English here
     */
    public CheckstyleReporter(MessageLanguage language) {
        this.language = language;
    }

    @Override
    public void write(CheckResult result, Writer out) throws IOException {
        Remarks remarks = new Remarks(language, result);
        XmlText.write(out, xml -> {
            xml.open("checkstyle", "version", VERSION);
            for (Map.Entry<String, List<Finding>> file : byFile(result).entrySet()) {
                if (file.getValue().isEmpty()) {
                    xml.leaf("file", "name", file.getKey());
                    continue;
                }
                xml.open("file", "name", file.getKey());
                for (Finding finding : file.getValue()) {
                    write(finding, remarks, xml);
                }
                xml.close();
            }
            xml.close();
        });
    }

    /** The findings of each checked file, also of those without, by its printable name. */
    static Map<String, List<Finding>> byFile(CheckResult result) {
        Map<String, List<Finding>> files = new LinkedHashMap<>();
        for (CheckResult.Checked checked : result.reports()) {
            files.putIfAbsent(FileNames.printable(checked.report().file()), new ArrayList<>());
        }
        for (Finding finding : result.findings()) {
            files.computeIfAbsent(FileNames.printable(finding.at().file()), file -> new ArrayList<>())
                    .add(finding);
        }
        return files;
    }

    private static void write(Finding finding, Remarks remarks, XmlText xml) throws XMLStreamException {
        Position position = finding.at().origin();
        xml.leaf(
                "error",
                "line",
                Integer.toString(position.line()),
                "column",
                Integer.toString(position.column()),
                "severity",
                severity(finding.severity()),
                "message",
                remarks.line(finding),
                "source",
                "claimlint/" + finding.rule());
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "info";
        };
    }
}
