package org.claimlint.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.DateInterval;
import org.claimlint.model.NumberMention;
import org.claimlint.model.SameSeries;
import org.claimlint.model.SeriesNumber;
import org.claimlint.model.Span;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds what number in a series the text gives its news, by words alone: "third bank robbed in the town since May" in the headline, "it was the
 * second bank robbed in the town since May" below. Whatever is counted, the two stand over the same time and share the words of the series.
 */
final class SeriesNumbers {
    private static final String COPULA = "copula";
    private static final String SUBJECT_COPULA = "subject-copula";
    private static final String SERIES_COPULA = "series-copula";
    private static final String WINDOW = "series-window";
    private static final String SEASON = "season";
    private static final String KIND = "kind";
    private static final String NTH = "times-over";
    private static final String FOR_THE = "for-the";
    private static final String COMMON = "common";
    private static final String THE = "the";
    /** The meanings of windows of which the days are known. */
    private static final String MONTH = "month";

    private static final String YEAR = "year";
    private static final int LONGEST_COPULA = 4;
    /** "Since it was built": in tokens. */
    private static final int LONGEST_SINCE = 4;

    private static final int FARTHEST_WINDOW = 16;
    private static final int FARTHEST_SEASON = 4;
    private static final int FARTHEST_SUBJECT = 7;
    private static final int SHORTEST = 4;
    private static final int MOST = 60;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(100);

    private final NumberText text;
    private final Tokens tokens;
    private final Clauses clauses;

    private SeriesNumbers(NumberText text, Clauses clauses) {
        this.text = text;
        this.tokens = text.tokens();
        this.clauses = clauses;
    }

    /**
     * A number with what it is told of.
     *
     * @param window over what time is counted
     * @param noun the word behind the number, or null for "of its kind"
     * @param words those of the series; none of what happened "for the second time"
     * @param sentence all words of the sentence that may tell of it
     * @param days the only day of its sentence, or null
     */
    private record Told(
            SeriesNumber fact,
            String window,
            @Nullable String noun,
            Set<String> words,
            Set<String> sentence,
            @Nullable DateInterval days) {
        /** Whether it counts how often, and not which one. */
        boolean isTime() {
            return words.isEmpty();
        }
    }

    static List<Object> of(NumberText text, Clauses clauses) {
        SeriesNumbers reader = new SeriesNumbers(text, clauses);
        List<Told> told = new ArrayList<>();
        for (Placed<NumberMention> number : text.numbers()) {
            boolean ordinal = number.mention().kind() == NumberMention.Kind.ORDINAL
                    && number.mention().value().compareTo(BigDecimal.ONE) > 0
                    && number.mention().value().compareTo(LARGEST) < 0
                    && Placed.first(text.times(), number.from(), number.to()) == null;
            Told one = ordinal && told.size() < MOST ? reader.read(number, told.size()) : null;
            if (one != null) {
                told.add(one);
            }
        }
        List<Object> facts = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            facts.add(told.get(i).fact());
            for (int j = i + 1; j < told.size(); j++) {
                if (areOne(told.get(i), told.get(j))) {
                    facts.add(new SameSeries(
                            told.get(i).fact().id(), told.get(j).fact().id()));
                }
            }
        }
        return facts;
    }

    private @Nullable Told read(Placed<NumberMention> number, int position) {
        Layout.Stretch sentence = text.sentenceAt(number.from());
        int window = window(number.to(), sentence);
        if (window < 0 || !isOfNews(number, window, sentence)) {
            return null;
        }
        boolean time = isTime(number);
        boolean kind = time || ScopeWords.at(KIND, tokens, number.to()) != null;
        String noun = kind ? null : noun(number.to());
        int from = Math.max(sentence.from(), number.from() - FARTHEST_SUBJECT);
        Span span = tokens.span(number.from(), number.to());
        return new Told(
                new SeriesNumber(
                        text.id("sn", position),
                        text.report().id(),
                        position,
                        number.mention().value(),
                        text.quoted().get(number.from()),
                        tokens.words(span),
                        span),
                key(window, sentence),
                noun,
                time ? Set.of() : words(from, number.from(), window),
                stems(sentence, number.from(), window),
                day(sentence));
    }

    /** "The second time since May that", in Arabic "for the second time": what is counted is all that the sentence tells. */
    private boolean isTime(Placed<NumberMention> number) {
        return ScopeWords.at(NTH, tokens, number.to()) != null
                        && !tokens.get(number.from()).isArabic()
                || ScopeWords.at(NTH, tokens, number.from() - 1) != null
                        && tokens.get(number.from()).isArabic();
    }

    /** The token with which the time begins over which is counted, or -1. */
    private int window(int from, Layout.Stretch sentence) {
        int to = Math.min(sentence.to(), from + FARTHEST_WINDOW);
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isMark() && !tokens.get(i).isGlued()) {
                return -1;
            }
            if (ScopeWords.at(WINDOW, tokens, i) != null || clauses.has(i, Clue.SINCE)) {
                return i;
            }
        }
        return -1;
    }

    /** What counts as one time: "this year" and "since the start of the year", "this term" and "since term began in May". */
    private String key(int window, Layout.Stretch sentence) {
        Lexicon.Match<String> known = ScopeWords.at(WINDOW, tokens, window);
        if (known != null) {
            return known.value();
        }
        int from = clauses.behind(window);
        int to = Math.min(sentence.to(), from + FARTHEST_SEASON);
        String period = period(from, to);
        if (period != null) {
            return period;
        }
        for (int i = from; i < to; i++) {
            Lexicon.Match<String> season = ScopeWords.at(SEASON, tokens, i);
            if (season != null) {
                return tokens.form(season.to() - 1);
            }
        }
        StringBuilder key = new StringBuilder();
        for (int i = from; i < to && tokens.get(i).isWord(); i++) {
            key.append(' ').append(tokens.form(i));
            if (tokens.form(i).length() >= SHORTEST) {
                break;
            }
        }
        return key.toString();
    }

    /** "Since the beginning of June", in a report of June, is this month. */
    private @Nullable String period(int from, int to) {
        LocalDate published = text.report().published();
        Placed<TimeExpression> time = Placed.first(text.times(), from, to);
        DateInterval days = time == null ? null : time.mention().interval();
        LocalDate first = days == null ? null : days.from();
        if (first == null || published == null || first.getYear() != published.getYear() || first.getDayOfMonth() > 1) {
            return null;
        }
        return first.getMonth() == published.getMonth() ? MONTH : first.getDayOfYear() == 1 ? YEAR : null;
    }

    /** In the headline, behind "it was" and the like, or set off by commas: said of what is told, and of nothing that came before. */
    private boolean isOfNews(Placed<NumberMention> number, int window, Layout.Stretch sentence) {
        if (clauses.hasBetween(sentence.from(), number.from(), Clue.EARLIER)
                || clauses.hasBetween(sentence.from(), number.from(), Clue.OTHER)) {
            return false;
        }
        if (sentence.equals(text.layout().title())) {
            return number.from() - sentence.from() <= 1;
        }
        int at = number.from() - 1;
        boolean copula = ScopeWords.endsBefore(COPULA, tokens, number.from(), LONGEST_COPULA)
                || ScopeWords.endsBefore(SUBJECT_COPULA, tokens, number.from(), LONGEST_COPULA)
                || ScopeWords.endsBefore(SERIES_COPULA, tokens, number.from(), LONGEST_COPULA);
        boolean apposed = at > sentence.from()
                && !tokens.get(number.from()).isArabic()
                && tokens.form(at).equals(THE)
                && tokens.get(at - 1).is(",")
                && isClosed(window, sentence);
        boolean often = isTime(number)
                && (tokens.get(number.from()).isArabic() || ScopeWords.endsBefore(FOR_THE, tokens, number.from(), 2));
        return copula || apposed || often;
    }

    /** Whether a mark stands behind the time, and no verb: "the fourth killed this year was found" is another one. */
    private boolean isClosed(int window, Layout.Stretch sentence) {
        int to = Math.min(sentence.to(), window + FARTHEST_WINDOW);
        for (int i = window; i < to; i++) {
            if (tokens.get(i).isMark()) {
                return true;
            }
            if (i > window + 1 && ScopeWords.at("auxiliary", tokens, i) != null) {
                return false;
            }
        }
        return to == sentence.to();
    }

    private @Nullable String noun(int at) {
        boolean word = at < tokens.size() && tokens.get(at).isWord() && !FunctionWords.contains(tokens.form(at));
        return word ? bare(at) : null;
    }

    private String bare(int token) {
        String form = tokens.form(token);
        if (!tokens.get(token).isArabic()) {
            return form;
        }
        form = form.startsWith(ArabicLetters.WAW + ArabicLetters.ARTICLE) ? form.substring(1) : form;
        return form.startsWith(ArabicLetters.ARTICLE) ? form.substring(ArabicLetters.ARTICLE.length()) : form;
    }

    private Set<String> words(int from, int number, int window) {
        Set<String> words = new HashSet<>();
        for (int i = from; i < window; i++) {
            boolean word = tokens.get(i).isWord() && i != number && ScopeWords.at(COMMON, tokens, i) == null;
            if (word && bare(i).length() >= SHORTEST) {
                words.add(bare(i));
            }
        }
        return words;
    }

    /** The words of a sentence, but for those of the time over which is counted. */
    private Set<String> stems(Layout.Stretch sentence, int number, int window) {
        Set<String> stems = new HashSet<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            boolean counts =
                    i == number || i >= window && i < window + LONGEST_SINCE || ScopeWords.at(NTH, tokens, i) != null;
            boolean word =
                    !counts && Placed.first(text.times(), i, i + 1) == null && ScopeWords.at(COMMON, tokens, i) == null;
            String stem = word ? ContentWords.stem(tokens.get(i)) : null;
            if (stem != null) {
                stems.add(stem);
            }
        }
        return stems;
    }

    private @Nullable DateInterval day(Layout.Stretch sentence) {
        for (Placed<TimeExpression> time : Placed.within(text.times(), sentence.from(), sentence.to())) {
            DateInterval days = time.mention().interval();
            if (days != null && days.days() == 1 && !clauses.has(time.from() - 1, Clue.SINCE)) {
                return days;
            }
        }
        return null;
    }

    private static boolean areOne(Told one, Told other) {
        boolean time = one.isTime() || other.isTime();
        Set<String> common = new HashSet<>(time ? one.sentence() : one.words());
        common.retainAll(time ? other.sentence() : other.words());
        boolean sameNoun =
                one.noun() == null || other.noun() == null || one.noun().equals(other.noun());
        boolean sameDay =
                one.days() == null || other.days() == null || one.days().equals(other.days());
        return one.window().equals(other.window()) && sameDay && common.size() >= (time || !sameNoun ? 2 : 1);
    }
}
