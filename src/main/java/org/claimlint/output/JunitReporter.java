package org.claimlint.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.claimlint.model.CheckResult;
import org.claimlint.model.Finding;

/**
 * Test results: a suite for each checked file, a test for each finding in it. A test fails when its finding fails the run, so that a build
 * server and the exit code agree; other findings are told by tests that pass.
 */
public final class JunitReporter implements Reporter {
    private static final String NAME = "claimlint";

    private final MessageLanguage language;
    private final Predicate<Finding> failing;

    /**
     * @param language of the messages; {@code AUTO} is English here
     * @param failing whether a finding makes the run fail
     */
    public JunitReporter(MessageLanguage language, Predicate<Finding> failing) {
        this.language = language;
        this.failing = failing;
    }

    @Override
    public void write(CheckResult result, Writer out) throws IOException {
        Remarks remarks = new Remarks(language, result);
        Map<String, List<Finding>> files = CheckstyleReporter.byFile(result);
        int tests = result.problems().size();
        for (List<Finding> findings : files.values()) {
            tests += Math.max(1, findings.size());
        }
        String all = Integer.toString(tests);
        XmlText.write(out, xml -> {
            xml.open(
                    "testsuites",
                    "name",
                    NAME,
                    "tests",
                    all,
                    "failures",
                    failures(result.findings()),
                    "errors",
                    Integer.toString(result.problems().size()));
            for (Map.Entry<String, List<Finding>> file : files.entrySet()) {
                writeSuite(file.getKey(), file.getValue(), remarks, xml);
            }
            if (!result.problems().isEmpty()) {
                writeProblems(result.problems(), xml);
            }
            xml.close();
        });
    }

    private void writeSuite(String file, List<Finding> findings, Remarks remarks, XmlText xml)
            throws XMLStreamException {
        String tests = Integer.toString(Math.max(1, findings.size()));
        xml.open("testsuite", "name", file, "tests", tests, "failures", failures(findings), "errors", "0");
        if (findings.isEmpty()) {
            xml.leaf("testcase", "name", NAME, "classname", file);
        }
        for (Finding finding : findings) {
            xml.open("testcase", "name", finding.rule() + ": " + remarks.message(finding), "classname", file);
            List<String> told = new ArrayList<>();
            told.add(FileNames.place(finding.at(), remarks.words()) + ": " + remarks.seen(finding.at()));
            told.addAll(remarks.others(finding));
            if (failing.test(finding)) {
                xml.text(
                        "failure",
                        told,
                        "type",
                        finding.severity().id(),
                        "message",
                        remarks.severity(finding) + ": " + remarks.message(finding));
            } else {
                told.add(0, remarks.severity(finding) + ": " + remarks.message(finding));
                xml.text("system-out", told);
            }
            xml.close();
        }
        xml.close();
    }

    /** What could not be checked: build servers take a test with an error for a broken build. */
    private static void writeProblems(List<String> problems, XmlText xml) throws XMLStreamException {
        String count = Integer.toString(problems.size());
        xml.open("testsuite", "name", NAME, "tests", count, "failures", "0", "errors", count);
        for (String one : problems) {
            String problem = Printable.oneLine(one);
            xml.open("testcase", "name", problem, "classname", NAME);
            xml.leaf("error", "type", "problem", "message", problem);
            xml.close();
        }
        xml.close();
    }

    private String failures(List<Finding> findings) {
        return Long.toString(findings.stream().filter(failing).count());
    }
}
