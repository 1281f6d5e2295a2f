package org.claimlint.io;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.model.InvalidInputException;

/** What came of reading one text file called {@code f.txt}. */
record Texts(List<ReportText> texts, List<InvalidInputException> problems) {
    static Texts of(byte[] bytes) {
        return of(new ByteArrayInputStream(bytes));
    }

    static Texts of(InputStream in) {
        Texts texts = new Texts(new ArrayList<>(), new ArrayList<>());
        new TextReader(texts.texts::add, texts.problems::add, new ReportIds()).read("f.txt", "f.txt", in);
        return texts;
    }

    ReportText text() {
        if (!problems.isEmpty()) {
            throw problems.get(0);
        }
        return texts.get(0);
    }
}
