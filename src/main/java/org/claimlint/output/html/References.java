package org.claimlint.output.html;

import org.claimlint.output.Words;
import org.claimlint.output.html.Marks.Mark;
import org.claimlint.output.html.Paragraph.Ref;

/** Links to cards, with what a screen reader says of them. */
record References(Words words) {
    Ref to(Mark mark) {
        String level = mark.severity().id();
        String label = words.fill(
                "html.see", "n", Integer.toString(mark.number()), "severity", words.get("severity." + level));
        return new Ref(mark.number(), "#" + Anchors.card(mark.number()), level, label);
    }
}
