package org.claimlint.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimlint.lexicon.EventKin;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.DateInterval;
import org.claimlint.model.EventMention;
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
    private static final String OWNERS = "owners";
    private static final String INTO = "series-in";
    private static final String ONGOING = "ongoing-unit";
    private static final String SPELL = "series-spell";
    private static final String WINDOW_UNIT = "window-unit";
    /** "During this time": whatever the other one says. */
    private static final String SAME = "same";

    /** Words by which one kind of thing is counted: "blaze" and "fire", "win" and "success". */
    private static final String COUNTED = "series-noun";
    /** What somebody does who wins a title: "lifted". */
    private static final String DEED = "series-deed";

    private static final String MATCH = "match";
    /** What is the news wherever it is told: "a third success this season". */
    private static final String FEAT = "feat";

    private static final String HOLIDAY = "holiday";
    private static final String BY_THIS = "by-this";
    private static final String COMES_AFTER = "comes-after";
    private static final String DAYS = "days-between";
    private static final String POSSESSIVE = "'s";
    private static final String A = "a";
    private static final String OF_HIM = "of-him";
    /** "For the fourth time", since nobody says when. */
    private static final String BARE = "bare";
    /** The meanings of windows that have no first day, and of those that end with every defeat. */
    private static final String EVER = "ever";

    private static final String ROW = "row";
    /** Between a day and "two days after". */
    private static final int FARTHEST_AFTER = 5;
    /** "Friday's blaze, the mayor said, was the third": in tokens. */
    private static final int FARTHEST_COUNTED = 10;

    private static final BigDecimal MOST_DAYS_AFTER = BigDecimal.valueOf(60);
    /** How many sentences tell the news. */
    private static final int NEWS = 4;

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
    /** "Third mass killing": in tokens. */
    private static final int LONGEST_NOUN = 3;
    /** "In the space of two weeks": in tokens. */
    private static final int LONGEST_SPELL = 7;

    private static final int SHORTEST = 4;
    private static final int MOST = 60;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(100);

    private final NumberText text;
    private final Tokens tokens;
    private final Clauses clauses;
    private final List<Placed<EventMention>> events;

    private SeriesNumbers(NumberText text, Clauses clauses, List<Placed<EventMention>> events) {
        this.text = text;
        this.tokens = text.tokens();
        this.clauses = clauses;
        this.events = events;
    }

    /** How surely the words say that the number is that of the news. */
    private enum Sign {
        /** "It was the third", "the raid, the third". */
        TOLD,
        /** "This third raid". */
        SHOWN,
        /** "The third wave this season has": it may be one of several. */
        NAMED
    }

    /**
     * A number with what it is told of.
     *
     * @param window over what time is counted; null where the text does not say
     * @param noun the word that is numbered, or null for "of its kind"
     * @param event its class, or null
     * @param kind what is counted, by a word that has others for it; or null
     * @param points whether the match or the win of a day is what is numbered
     * @param owned whether the noun says whose it is: Arabic for "his win" in one word
     * @param words those of the series; none of what happened "for the second time"
     * @param sentence all words of the sentence that may tell of it
     * @param told the classes of events in it
     * @param restricted whether a relative clause says of which of them the number is
     * @param days the only day of its sentence, or null
     */
    private record Told(
            SeriesNumber fact,
            Sign sign,
            @Nullable String window,
            @Nullable String noun,
            @Nullable String event,
            @Nullable String kind,
            boolean points,
            boolean owned,
            Set<String> words,
            Set<String> sentence,
            Set<String> told,
            boolean restricted,
            @Nullable DateInterval days) {
        /** Whether it counts how often, and not which one. */
        boolean isTime() {
            return words.isEmpty();
        }

        boolean isOngoing() {
            return window != null && window.startsWith(ONGOING);
        }
    }

    static List<Object> of(NumberText text, Clauses clauses, List<Placed<EventMention>> events) {
        SeriesNumbers reader = new SeriesNumbers(text, clauses, events);
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
        boolean arabic = tokens.get(number.from()).isArabic();
        String ongoing = ongoing(number);
        boolean time = ongoing != null || isTime(number);
        boolean before = !time && arabic && isBehindNoun(number.from(), sentence.from());
        boolean kind = time || ScopeWords.at(KIND, tokens, number.to()) != null;
        int at = before ? nounBefore(number.from(), sentence.from()) : kind ? -1 : nounBehind(number.to(), sentence);
        int window = ongoing == null ? window(number.to(), sentence) : number.to();
        boolean bare = window < 0 && ongoing == null && time && isNews(number.from());
        Sign sign = ongoing == null ? sign(number, window, sentence, at, bare) : signOfOngoing(number, sentence);
        if (sign == null || window < 0 && sign != Sign.SHOWN && !bare) {
            return null;
        }
        int end = window < 0 ? Math.min(sentence.to(), number.to() + FARTHEST_SUBJECT) : window;
        int from = Math.max(sentence.from(), number.from() - FARTHEST_SUBJECT);
        Placed<EventMention> event = at < 0 ? subject(from, number.from()) : Placed.first(events, at, at + 1);
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
                sign,
                ongoing != null ? ongoing : window >= 0 ? key(window, sentence) : bare ? BARE : null,
                at < 0 ? null : ContentWords.stem(tokens.get(at)),
                event == null ? null : event.mention().event(),
                at >= 0
                        ? counted(at)
                        : time
                                ? null
                                : counted(
                                        Math.max(sentence.from(), number.from() - FARTHEST_COUNTED),
                                        number.from(),
                                        end),
                pointsToMatch(number.from(), sentence),
                at >= 0 && isOwned(at),
                time ? Set.of() : words(from, number.from(), end),
                stems(sentence, number.from(), end),
                classes(sentence),
                !arabic && clauses.hasBetween(number.to(), end, Clue.RELATIVE),
                day(sentence, number.from()));
    }

    /** Whether a sentence stands where the news is told: in the headline or right below. */
    private boolean isNews(int token) {
        return text.layout().sentenceOf(token) < NEWS;
    }

    private @Nullable String counted(int at) {
        Lexicon.Match<String> noun = tokens.get(at).isWord() ? ScopeWords.at(COUNTED, tokens, at) : null;
        // "stage win", "bank robbery": the noun stands behind another one
        Lexicon.Match<String> next =
                noun != null || at + 1 >= tokens.size() || tokens.get(at).isArabic()
                        ? noun
                        : ScopeWords.at(COUNTED, tokens, at + 1);
        return next == null ? null : next.value();
    }

    /** What is counted where the number has no noun: the last one before it, or the first one behind. */
    private @Nullable String counted(int from, int number, int end) {
        for (int i = number - 1; i >= from; i--) {
            Lexicon.Match<String> noun = ScopeWords.at(COUNTED, tokens, i);
            if (noun != null) {
                return noun.value();
            }
        }
        int behind = ScopeWords.find(COUNTED, tokens, number, end);
        Lexicon.Match<String> noun = behind < 0 ? null : ScopeWords.at(COUNTED, tokens, behind);
        return noun == null ? null : noun.value();
    }

    /** "Saturday's match was the third win in a row", and in Arabic "the match of Saturday came as the third win". */
    private boolean pointsToMatch(int number, Layout.Stretch sentence) {
        for (int i = Math.max(sentence.from(), number - FARTHEST_SUBJECT); i < number; i++) {
            Lexicon.Match<String> noun = ScopeWords.at(COUNTED, tokens, i);
            Lexicon.Match<String> match = noun == null ? ScopeWords.at(MATCH, tokens, i) : noun;
            boolean dated = match != null
                    && (Placed.first(text.times(), match.to(), match.to() + 1) != null
                            || i > 1
                                    && tokens.form(i - 1).equals(POSSESSIVE)
                                    && Placed.first(text.times(), i - 2, i - 1) != null
                            || i > 0 && Placed.first(text.times(), i - 1, i) != null);
            if (dated) {
                return true;
            }
        }
        return false;
    }

    /** "The raid was the third of its kind", "the raid, the third this week". */
    private @Nullable Placed<EventMention> subject(int from, int number) {
        List<Placed<EventMention>> before = Placed.within(events, from, number);
        return before.isEmpty() ? null : before.get(before.size() - 1);
    }

    private Set<String> classes(Layout.Stretch sentence) {
        Set<String> classes = new HashSet<>();
        Placed.within(events, sentence.from(), sentence.to())
                .forEach(event -> classes.add(event.mention().event()));
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Lexicon.Match<String> noun = ScopeWords.at(COUNTED, tokens, i);
            Lexicon.Match<String> deed = ScopeWords.at(DEED, tokens, i);
            if (noun != null) {
                classes.add(COUNTED + noun.value());
            }
            if (deed != null) {
                classes.add(DEED + deed.value());
            }
        }
        return classes;
    }

    /** In Arabic an ordinal with an article stands behind its noun: "the attack, the third", "this attack, the third". */
    private boolean isBehindNoun(int number, int from) {
        return tokens.form(number).startsWith(ArabicLetters.ARTICLE) && nounBefore(number, from) >= 0;
    }

    private int nounBefore(int number, int from) {
        int at = number - 1;
        if (at >= from && isOwned(at)) {
            return at;
        }
        at = at > from && tokens.get(at).isMark() ? at - 1 : at;
        for (int i = at; i >= Math.max(from, at - 1); i--) {
            if (!tokens.form(i).startsWith(ArabicLetters.ARTICLE)) {
                return -1;
            }
            if (Placed.first(events, i, i + 1) != null
                    || i == at - 1
                    || !tokens.form(i - 1).startsWith(ArabicLetters.ARTICLE)) {
                return i;
            }
        }
        return -1;
    }

    /** "His win", in one Arabic word. */
    private boolean isOwned(int at) {
        return tokens.get(at).isArabic() && ScopeWords.at(OF_HIM, tokens, at) != null;
    }

    /** "The fourth deadly raid": the event behind adjectives, or the next word. */
    private int nounBehind(int at, Layout.Stretch sentence) {
        Lexicon.Match<String> row = ScopeWords.at(WINDOW, tokens, at);
        int first = row == null ? at : row.to(); // "the sixth straight increase"
        for (int i = first; i < Math.min(sentence.to(), first + LONGEST_NOUN); i++) {
            if (!tokens.get(i).isWord() || FunctionWords.contains(tokens.form(i))) {
                break;
            }
            if (Placed.first(events, i, i + 1) != null) {
                return i;
            }
        }
        boolean word =
                first < sentence.to() && tokens.get(first).isWord() && !FunctionWords.contains(tokens.form(first));
        return word ? first : -1;
    }

    /** "The second time since May that", in Arabic "for the second time": what is counted is all that the sentence tells. */
    private boolean isTime(Placed<NumberMention> number) {
        return ScopeWords.at(NTH, tokens, number.to()) != null
                        && !tokens.get(number.from()).isArabic()
                || ScopeWords.at(NTH, tokens, number.from() - 1) != null
                        && tokens.get(number.from()).isArabic();
    }

    /** "For a third day", "entered its third week": the unit in which something that goes on is counted, or null. */
    private @Nullable String ongoing(Placed<NumberMention> number) {
        int first = number.from();
        if (tokens.get(first).isArabic()) {
            Lexicon.Match<String> behind = first == 0 ? null : ScopeWords.at(ONGOING, tokens, first - 1);
            return behind == null ? null : ONGOING + behind.value();
        }
        Lexicon.Match<String> row = ScopeWords.at(WINDOW, tokens, number.to());
        Lexicon.Match<String> unit = ScopeWords.at(ONGOING, tokens, row == null ? number.to() : row.to());
        boolean goesOn =
                ScopeWords.endsBefore(FOR_THE, tokens, first, 2) || ScopeWords.at(OWNERS, tokens, first - 1) != null;
        return unit == null || !goesOn ? null : ONGOING + unit.value();
    }

    private @Nullable Sign signOfOngoing(Placed<NumberMention> number, Layout.Stretch sentence) {
        return clauses.hasBetween(sentence.from(), number.from(), Clue.EARLIER) ? null : Sign.TOLD;
    }

    /** The token with which the time begins over which is counted, or -1. */
    private int window(int from, Layout.Stretch sentence) {
        int to = Math.min(sentence.to(), from + FARTHEST_WINDOW);
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isMark() && !tokens.get(i).isGlued() && !Quotations.isMark(tokens.get(i))) {
                return -1;
            }
            if (ScopeWords.at(WINDOW, tokens, i) != null
                    || clauses.has(i, Clue.SINCE)
                    || ScopeWords.at(SPELL, tokens, i) != null && spell(i) != null
                    || isPeriod(i)) {
                return i;
            }
        }
        return -1;
    }

    /** "In April", "of 2017": a whole month or a whole year; "of the 2011 floods" counts over no time. */
    private boolean isPeriod(int at) {
        Placed<TimeExpression> time = Placed.first(text.times(), at, at + 1);
        return time != null
                && periodOf(time) != null
                && (tokens.get(at).isArabic() || ScopeWords.at(INTO, tokens, at - 1) != null);
    }

    /** "In the space of two weeks": the words of the time that is counted over, or null. */
    private @Nullable String spell(int at) {
        Lexicon.Match<String> lead = ScopeWords.at(SPELL, tokens, at);
        StringBuilder key = new StringBuilder();
        for (int i = lead == null ? tokens.size() : lead.to(); i < Math.min(tokens.size(), at + LONGEST_SPELL); i++) {
            if (!tokens.get(i).isWord() && !tokens.get(i).isDigits()) {
                return null;
            }
            key.append(' ').append(tokens.form(i));
            if (ScopeWords.at(WINDOW_UNIT, tokens, i) != null) {
                return key.toString();
            }
        }
        return null;
    }

    /** What counts as one time: "this year" and "since the start of the year", "this term" and "since term began in May". */
    private String key(int window, Layout.Stretch sentence) {
        Placed<TimeExpression> dated = Placed.first(text.times(), window, window + 1);
        String whole = dated == null ? null : periodOf(dated);
        if (whole != null) {
            return whole;
        }
        Lexicon.Match<String> known = ScopeWords.at(WINDOW, tokens, window);
        if (known != null) {
            return known.value();
        }
        String spell = clauses.has(window, Clue.SINCE) ? null : spell(window);
        if (spell != null) {
            return spell;
        }
        int from = clauses.behind(window);
        int to = Math.min(sentence.to(), from + FARTHEST_SEASON);
        int holiday = ScopeWords.find(HOLIDAY, tokens, from, to);
        Lexicon.Match<String> named = holiday < 0 ? null : ScopeWords.at(HOLIDAY, tokens, holiday);
        if (named != null) {
            return HOLIDAY + named.value();
        }
        for (int i = from; i < to; i++) {
            Lexicon.Match<String> season = ScopeWords.at(SEASON, tokens, i);
            if (season != null) {
                return tokens.form(season.to() - 1);
            }
        }
        String period = period(from, to);
        if (period != null) {
            return period;
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

    /** A month or a year, that of the report by its meaning; null for any other time. */
    private @Nullable String periodOf(Placed<TimeExpression> time) {
        LocalDate published = text.report().published();
        DateInterval days = time.mention().interval();
        LocalDate first = days == null ? null : days.from();
        if (first == null || days == null || first.getDayOfMonth() > 1) {
            return null;
        }
        LocalDate start = published == null ? LocalDate.MIN : published.withDayOfMonth(1);
        if (days.equals(new DateInterval(first, first.plusYears(1).minusDays(1)))) {
            return first.getYear() == start.getYear() ? YEAR : days.toString();
        }
        boolean month = days.equals(new DateInterval(first, first.plusMonths(1).minusDays(1)));
        return !month ? null : first.equals(start) ? MONTH : days.toString();
    }

    /** "Since the beginning of June", in a report of June, is this month. */
    private @Nullable String period(int from, int to) {
        LocalDate published = text.report().published();
        Placed<TimeExpression> time = Placed.first(text.times(), from, to);
        DateInterval days = time == null ? null : time.mention().interval();
        LocalDate first = days == null ? null : days.from();
        if (first == null || published == null || first.getDayOfMonth() > 1) {
            return null;
        }
        if (first.getYear() != published.getYear()) {
            return first.toString();
        }
        return first.getMonth() == published.getMonth() ? MONTH : first.getDayOfYear() == 1 ? YEAR : first.toString();
    }

    /** In the headline, behind "it was" and the like, set off by commas, pointed at: said of what is told, and of nothing that came before. Null for any other. */
    private @Nullable Sign sign(
            Placed<NumberMention> number, int window, Layout.Stretch sentence, int noun, boolean bare) {
        int first = number.from();
        // "with that crash the road had claimed victims for the third time"
        boolean byThis = ScopeWords.at(BY_THIS, tokens, sentence.from()) != null;
        if (!byThis && clauses.hasBetween(sentence.from(), first, Clue.EARLIER)
                || isOfAnother(sentence.from(), first, noun)) {
            return null;
        }
        boolean arabic = tokens.get(first).isArabic();
        if (sentence.equals(text.layout().title())) {
            return Sign.TOLD;
        }
        int at = first - 1;
        boolean behind = noun >= 0 && noun < first;
        if (clauses.has(behind ? noun - 1 : at, Clue.SHOWN)) {
            return Sign.SHOWN;
        }
        if (window < 0 && !bare) {
            return null;
        }
        boolean copula = ScopeWords.endsBefore(COPULA, tokens, first, LONGEST_COPULA)
                || ScopeWords.endsBefore(SUBJECT_COPULA, tokens, first, LONGEST_COPULA)
                || ScopeWords.endsBefore(SERIES_COPULA, tokens, first, LONGEST_COPULA)
                || behind && ScopeWords.endsBefore(COPULA, tokens, noun, LONGEST_COPULA);
        boolean apposed = at > sentence.from()
                && !arabic
                && tokens.form(at).equals(THE)
                && tokens.get(at - 1).is(",")
                && isClosed(window, sentence);
        boolean owned = arabic
                ? noun >= 0 && noun == at && isOwned(noun)
                : ScopeWords.at(OWNERS, tokens, at) != null || tokens.form(at).equals(POSSESSIVE);
        boolean feat = tokens.form(at).equals(A) && noun >= 0 && isFeat(noun);
        boolean often = isTime(number) && (arabic || ScopeWords.endsBefore(FOR_THE, tokens, first, 2));
        // "in a third such attack", "(he is) the third prisoner to": a noun behind an ordinal without article
        boolean predicate = arabic
                && !tokens.form(first).startsWith(ArabicLetters.ARTICLE)
                && noun == number.to()
                && (ScopeWords.at(INTO, tokens, at) != null
                        || at >= sentence.from()
                                && tokens.get(at).isWord()
                                && !clauses.hasAny(at)
                                && !FunctionWords.contains(tokens.form(at)));
        if (copula || apposed || owned || often || predicate || feat) {
            return Sign.TOLD;
        }
        boolean named = behind || clauses.has(at, Clue.DEFINITE);
        return named ? Sign.NAMED : null;
    }

    private boolean isFeat(int noun) {
        return ScopeWords.at(FEAT, tokens, noun) != null;
    }

    /** "In another raid, the third this week": beside the number, at the head of the sentence, or beside what is numbered. */
    private boolean isOfAnother(int from, int number, int noun) {
        for (int i = from; i < number; i++) {
            if (!clauses.has(i, Clue.OTHER)) {
                continue;
            }
            boolean event = Placed.first(events, Math.max(from, i - 1), i + 1 + LONGEST_COPULA) != null;
            if (i == from || i >= number - FARTHEST_SUBJECT || event || i == noun) {
                return true;
            }
        }
        return false;
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

    /** The day that stands last before a number in its sentence, or first behind it. */
    private @Nullable DateInterval day(Layout.Stretch sentence, int number) {
        Placed<TimeExpression> told = null;
        for (Placed<TimeExpression> time : Placed.within(text.times(), sentence.from(), sentence.to())) {
            DateInterval days = time.mention().interval();
            boolean day = days != null && days.days() == 1 && !clauses.has(time.from() - 1, Clue.SINCE);
            told = day && (told == null || time.to() <= number) ? time : told;
        }
        DateInterval days = told == null ? null : told.mention().interval();
        return told == null || days == null ? null : told.to() <= number ? before(told, days, number) : days;
    }

    /** "Was charged on Tuesday, two days after a fire, the fifth this year": the day of the fire; null where nobody says how many days. */
    private @Nullable DateInterval before(Placed<TimeExpression> time, DateInterval days, int number) {
        int end = Math.min(number, time.to() + FARTHEST_AFTER);
        int after = ScopeWords.find(COMES_AFTER, tokens, time.to(), end);
        LocalDate day = days.from();
        if (after < 0 || day == null) {
            return days;
        }
        for (Placed<NumberMention> count : Placed.within(text.numbers(), time.to(), after)) {
            BigDecimal many = count.mention().value();
            if (ScopeWords.at(DAYS, tokens, count.to()) != null
                    && count.to() + 1 == after
                    && many.compareTo(MOST_DAYS_AFTER) <= 0) {
                LocalDate told = day.minusDays(many.intValue());
                return new DateInterval(told, told);
            }
        }
        return null;
    }

    /** Whether two may number one thing of one series. One of the two at least must say that it is the news. */
    private static boolean areOne(Told one, Told other) {
        boolean news = !isOfBefore(one, other) && !isOfBefore(other, one);
        boolean sameDay =
                one.days() == null || other.days() == null || one.days().equals(other.days());
        return news && sameDay && shareWindow(one, other) && shareWords(one, other);
    }

    /** "It was the third raid this year. The second raid this year hit a mill": a lower number is that of one before, where nothing says that it is the news. */
    private static boolean isOfBefore(Told one, Told news) {
        return one.sign() == Sign.NAMED
                && (news.sign() == Sign.NAMED
                        || one.fact().value().compareTo(news.fact().value()) <= 0);
    }

    /** "This third raid" need not say again since when. */
    private static boolean shareWindow(Told one, Told other) {
        if (BARE.equals(one.window()) || BARE.equals(other.window())) {
            return EVER.equals(one.window()) || EVER.equals(other.window());
        }
        if (one.window() == null || other.window() == null) {
            return one.window() != null || other.window() != null;
        }
        boolean holiday = one.window().startsWith(HOLIDAY) && other.window().startsWith(HOLIDAY);
        if (holiday && (one.window().equals(HOLIDAY) || other.window().equals(HOLIDAY))) {
            return true; // "since the holiday" is since that which the other one names
        }
        return one.window().equals(other.window())
                || one.window().equals(SAME)
                || other.window().equals(SAME);
    }

    /** "Drivers struck for the second time", and "the strike, the third": what is numbered is what the other sentence tells. */
    private static boolean isToldIn(Told numbered, Told often) {
        if (BARE.equals(often.window())) {
            return numbered.kind() != null && often.told().contains(DEED + numbered.kind());
        }
        return numbered.kind() != null && often.told().contains(COUNTED + numbered.kind())
                || numbered.noun() != null && often.sentence().contains(numbered.noun())
                || numbered.event() != null && often.told().contains(numbered.event());
    }

    private static boolean shareWords(Told one, Told other) {
        boolean time = one.isTime() || other.isTime();
        Set<String> common = new HashSet<>(time ? one.sentence() : one.words());
        common.retainAll(time ? other.sentence() : other.words());
        boolean kin = EventKin.mayBeOne(one.event(), other.event());
        boolean sameNoun = one.noun() == null
                || other.noun() == null
                || one.noun().equals(other.noun())
                || one.event() != null && one.event().equals(other.event());
        if (one.isOngoing()) {
            return !common.isEmpty() || !Collections.disjoint(one.told(), other.told());
        }
        boolean sameKind = one.kind() != null && one.kind().equals(other.kind());
        boolean pointed = !ROW.equals(one.window()) || one.points() || other.points();
        if (sameKind && pointed && one.days() != null && one.days().equals(other.days())) {
            return true;
        }
        if (ROW.equals(one.window()) && (one.owned() || other.owned())) {
            return false; // each side has a row of its own
        }
        boolean shown = one.sign() == Sign.SHOWN || other.sign() == Sign.SHOWN;
        if (one.restricted() != other.restricted() && !shown) {
            return false;
        }
        if (one.isTime() != other.isTime() && (one.isTime() ? isToldIn(other, one) : isToldIn(one, other))) {
            return true;
        }
        if (one.window() == null || other.window() == null) {
            return sameNoun && one.noun() != null && other.noun() != null || kin && !common.isEmpty();
        }
        return shown && (kin || sameNoun) || common.size() >= (time || !sameNoun && !kin ? 2 : 1);
    }
}
