package org.claimlint.output;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.claimlint.lexicon.Gazetteer;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.model.Claim;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Question;
import org.claimlint.model.Report;
import org.claimlint.model.Tally;
import org.claimlint.model.Tally.CountedEvent;
import org.claimlint.model.Tally.Doubt;
import org.claimlint.model.Tally.Telling;
import org.claimlint.model.Tally.Use;
import org.jspecify.annotations.Nullable;

/** A count as people read it: the two numbers, the events behind them, and what could not be decided. */
public final class TallyText {
    private static final String INDENT = "  ";
    /** So many are shown of each kind that could not be decided. */
    private static final int SHOWN = 10;

    private final Words words;

    /** @param language that of what is written around the quotes */
    public TallyText(MessageLanguage language) {
        this.words = new Words(language == MessageLanguage.AR ? MessageLanguage.AR : MessageLanguage.EN);
    }

    public void write(Tally tally, Writer out) throws IOException {
        line(
                out,
                "",
                words.fill(
                        "tally",
                        "n",
                        amount(tally.min(), tally.max()),
                        "events",
                        words.count("event", tally.events().size()),
                        "question",
                        question(tally.question())));
        for (CountedEvent event : tally.events()) {
            out.write('\n');
            line(out, "", heading(event));
            for (Telling telling : event.tellings()) {
                write(telling, INDENT, out);
            }
        }
        write(tally, true, out);
        write(tally, false, out);
    }

    private void write(Tally tally, boolean counted, Writer out) throws IOException {
        List<Doubt> doubts = tally.open().stream()
                .filter(doubt -> doubt.reason().isCounted() == counted)
                .toList();
        if (doubts.isEmpty()) {
            return;
        }
        out.write('\n');
        line(out, "", words.get(counted ? "tally.counted" : "tally.left"));
        for (Doubt doubt : doubts) {
            line(out, INDENT, words.get("doubt." + JsonText.name(doubt.reason())));
            for (List<Telling> event :
                    doubt.events().subList(0, Math.min(SHOWN, doubt.events().size()))) {
                for (Telling telling : event) {
                    write(telling, INDENT + INDENT, out);
                }
            }
            int more = doubt.events().size() - SHOWN;
            if (more > 0) {
                line(out, INDENT + INDENT, words.fill("tally.more", "n", Integer.toString(more)));
            }
        }
    }

    private String heading(CountedEvent event) {
        String days = event.days() == null ? words.get("tally.no-day") : days(event.days());
        String place = event.placeId() == null ? "" : words.get("comma") + " " + place(event.placeId());
        return days + place + words.get("colon") + " " + amount(event.min(), event.max());
    }

    private void write(Telling telling, String indent, Writer out) throws IOException {
        Claim claim = telling.claim();
        Report report = telling.report();
        line(out, indent, Printable.oneLine(TallyPlaces.of(telling)));
        line(out, indent + INDENT, publication(report));
        String quote = claim.quote();
        line(out, indent + INDENT, quote == null ? words.get("no-quote") : Printable.oneLine(Shortened.quote(quote)));
        if (telling.use() == Use.REPLACED || telling.use() == Use.PART) {
            line(out, indent + INDENT, words.get("use." + JsonText.name(telling.use())));
        }
    }

    private String publication(Report report) {
        String key =
                "published" + (report.title() == null ? "" : ".title") + (report.published() == null ? "" : ".day");
        return words.fill(
                key,
                "title",
                within(Shortened.quote(String.valueOf(report.title()))),
                "day",
                String.valueOf(report.published()));
    }

    private String question(Question question) {
        StringBuilder asked = new StringBuilder(question.unit());
        if (question.event() != null) {
            asked.append(words.get("comma")).append(' ').append(question.event());
        }
        if (question.measure() != null) {
            asked.append(words.get("comma")).append(' ').append(JsonText.name(question.measure()));
        }
        if (question.place() != null) {
            asked.append(words.get("comma")).append(' ').append(place(question.place()));
        }
        DateInterval days = question.days();
        if (days != null) {
            asked.append(words.get("comma")).append(' ').append(days(days));
        }
        return within(asked.toString());
    }

    private String amount(BigDecimal min, @Nullable BigDecimal max) {
        if (max == null) {
            return words.fill("tally.open", "n", plain(min));
        }
        return min.compareTo(max) == 0 ? plain(min) : words.fill("tally.range", "min", plain(min), "max", plain(max));
    }

    private String days(DateInterval days) {
        if (days.from() != null && days.from().equals(days.to())) {
            return days.from().toString();
        }
        String key = days.from() == null ? "days.to" : days.to() == null ? "days.from" : "days";
        return words.fill(key, "from", String.valueOf(days.from()), "to", String.valueOf(days.to()));
    }

    private String place(String id) {
        Gazetteer gazetteer = OwnNames.inUse().gazetteer();
        int place = gazetteer.find(id);
        return within(place < 0 ? id : gazetteer.name(place, words.language() == MessageLanguage.AR));
    }

    private String within(String text) {
        return Printable.within(words.language(), text);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static void line(Writer out, String indent, String text) throws IOException {
        out.write(indent);
        out.write(text);
        out.write('\n');
    }
}
