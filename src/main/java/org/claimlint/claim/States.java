package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Table;
import org.claimlint.lexicon.Units;
import org.claimlint.model.DateInterval;
import org.claimlint.model.Exclusion;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Report;
import org.claimlint.model.Source;
import org.claimlint.model.Span;
import org.claimlint.model.StatedState;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads how it stands with somebody or something: "the owner is still at large", "the bridge was closed". The tables {@code states.tsv} have
 * the words, and where the bearer of the state stands beside them.
 */
final class States {
    /** The words that tell no state, by what they do. */
    private static final Map<Frame, Lexicon<Frame>> WORDS = new EnumMap<>(Frame.class);

    private static final Lexicon<Meaning> STATES = load();

    private static final List<String[]> EXCLUSIONS = Table.rows(Units.class, "states.tsv");
    /** What ends a state, and is nothing beside. */
    private static final Set<String> LIFTS = lifts();

    /** "No longer", "has not": right before the words of a state. In tokens. */
    private static final int FARTHEST_NEGATION = 3;
    /** "Police arrested, at a farm on the coast, the owner": in tokens. */
    private static final int FARTHEST_PREPOSITION = 9;
    /** "Still ... at large", with the bearer between. In tokens. */
    private static final int FARTHEST_OPENER = 9;

    /** What has the date of so many days before the report is told as background. */
    private static final int LONG_AGO = 60;

    private static final int MOST_AUXILIARIES = 3;
    private static final String KILLED = "killed";
    private static final String DIED_HELD = "died-held";
    private static final String CUSTODY = "custody";
    private static final String POSSESSIVE = "'s";
    private static final String AND = "and";
    private static final String LIVING = "living";
    private static final String ACTING = "acting";
    private static final String PASSIVE = "passive";
    private static final String AUXILIARY = "auxiliary";
    private static final String MISTAKEN = "mistaken";
    private static final String HEARSAY = "hearsay";

    private static final String VESSEL = "vessel";

    private static final String ACQUITTED = "acquitted";
    /** Between "cleared" and "of a second charge", with who was cleared. In tokens. */
    private static final int FARTHEST_CHARGE = 6;

    private static final String ONE_CHARGE = "of-one-charge";

    private final Report report;
    private final Tokens tokens;
    private final Layout layout;
    private final Clauses clauses;
    private final BitSet quoted;
    private final List<Placed<TimeExpression>> times;
    private final BitSet dates;
    private final IntPredicate known;
    private final IntFunction<Source> sources;
    private final Deeds deeds;
    private final Bearers bearers;
    private final Set<String> numbers = new HashSet<>();
    /** Of whom a state was told, by the last of the words that name him. */
    private final Map<String, List<String>> byLastName = new HashMap<>();

    private final List<StatedState> found = new ArrayList<>();

    /** Where the bearer of a state stands beside the words for it. */
    private enum Frame {
        /** Before them, in Arabic behind them. */
        SUBJECT,
        /** Right behind them. */
        OBJECT,
        /** Before them where they are passive, else behind them. */
        PASSIVE,
        /** In Arabic behind the verb and whoever did it. */
        VERB,
        /** Behind the Arabic "on". */
        ON,
        /** Behind the Arabic "about", "from". */
        ABOUT,
        /** Between the Arabic "still" and them, or before both. */
        STILL,
        /** Before a possessive, or whose they are: "Harrow's body", "Ann Harrow, whose body". */
        OWNER,
        /** Behind the subject of their sentence, whom they call "his": who it is, was told before. */
        PRONOUN,
        /** No state: "still". */
        OPENER,
        /** No state: whoever arrests, judges and closes. */
        AGENT,
        /** No state: says that another one is meant. */
        OTHER,
        /** No state: leads to a name. */
        NAMED;

        private boolean isOfSubject() {
            return this == SUBJECT || this == PASSIVE;
        }

        private boolean isState() {
            return compareTo(OPENER) < 0;
        }
    }

    /** Loaded where an Arabic text tells of somebody who drowned or was killed. */
    private static final class Nouns {
        private static final Lexicon<String> UNITS = Lexicon.of(Lexicon.class, "ar/nouns.tsv", row -> row[0]);

        private Nouns() {}
    }

    /** What words tell. @param states several where one word ends several: "freed" */
    private record Meaning(Frame frame, List<String> states) {}

    private States(ReadText text, IntPredicate known, IntFunction<Source> sources) {
        this.report = text.report();
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.clauses = text.clauses();
        this.quoted = text.quoted();
        this.times = text.times();
        this.dates = text.dates();
        this.known = known;
        this.sources = sources;
        this.deeds = new Deeds(text);
        this.bearers = new Bearers(text);
        for (Placed<NumberMention> number : text.numbers()) {
            boolean counts = number.mention().kind() == NumberMention.Kind.NUMBER;
            for (int i = number.from(); counts && i < number.to(); i++) {
                this.numbers.add(Bearers.bare(tokens.form(i)));
            }
        }
    }

    /**
     * The states that a text tells, in their order, with those of their kinds that exclude each other.
     *
     * @param known whether a claim tells the state of somebody that begins with a token
     * @param sources who answers for what is told at a token
     */
    static List<Object> of(ReadText text, IntPredicate known, IntFunction<Source> sources) {
        States reader = new States(text, known, sources);
        reader.read();
        reader.dropAmbiguous();
        reader.addDeeds();
        Set<String> states = new HashSet<>();
        reader.found.forEach(state -> states.add(state.state()));
        List<Object> facts = new ArrayList<>(reader.found);
        for (String[] row : states.size() > 1 ? EXCLUSIONS : List.<String[]>of()) {
            if (states.contains(row[0]) && states.contains(row[1])) {
                facts.add(new Exclusion(row[0], row[1], row[2]));
            }
        }
        return facts;
    }

    /** What somebody does of whom it is told that he died. */
    private void addDeeds() {
        List<StatedState> deaths = found.stream()
                .filter(state ->
                        state.state().equals(KILLED) && state.words().stream().noneMatch(numbers::contains))
                .toList();
        for (Deeds.Deed deed : deeds.of(deaths)) {
            add(deed.lasting() ? LIVING : ACTING, deed.who(), false, deed.time(), tokens.span(deed.from(), deed.to()));
        }
    }

    /** "Harrow was shot dead": he was named in full where another state of his was told. */
    private StatedState withFullName(StatedState state) {
        List<String> full =
                state.words().size() == 1 ? byLastName.get(state.words().get(0)) : null;
        return full == null ? state : state.withWords(full);
    }

    private void read() {
        for (Layout.Stretch sentence : layout.sentences()) {
            for (int i = sentence.from(); i < sentence.to(); i++) {
                if (tokens.get(i).isWord() && !quoted.get(i) && !dates.get(i)) {
                    i = Math.max(i, readAt(i, sentence) - 1);
                }
            }
        }
    }

    /** "The driver", where the text has a driver of the tram and one of the van. */
    private void dropAmbiguous() {
        Map<String, Set<String>> complements = new HashMap<>();
        found.forEach(state -> {
            if (state.words().size() == 1) {
                complements.put(state.words().get(0), new HashSet<>());
            }
        });
        if (complements.isEmpty()) {
            return;
        }
        for (int i = 0; i < tokens.size(); i++) {
            Set<String> known = tokens.get(i).isWord() ? complements.get(Bearers.bare(tokens.form(i))) : null;
            if (known != null) {
                known.addAll(bearers.complement(i));
            }
        }
        found.removeIf(state -> state.words().size() == 1
                && complements.getOrDefault(state.words().get(0), Set.of()).size() > 1);
    }

    /** Reads the state whose words begin with a token; the token behind them, or 0. */
    private int readAt(int at, Layout.Stretch sentence) {
        Lexicon.Match<Meaning> words = STATES.longest(tokens, at);
        if (words == null || words.preposition() != 0 || words.to() > sentence.to()) {
            return 0;
        }
        if (isNotSo(at, sentence)
                || words.value().states().contains(KILLED) && isVessel(words.to())
                || words.value().states().contains(ACQUITTED) && isOfOneCharge(words.to(), sentence)) {
            // a ship that sank is not dead; "was cleared of a second charge": of the others he may be guilty
            return words.to();
        }
        Frame frame = words.value().frame();
        List<String> states = words.value().states();
        List<String> bearer = cut(bearer(frame, words.from(), words.to(), sentence), at);
        if (bearer.isEmpty()
                && frame.isOfSubject()
                && tokens.form(behindAuxiliaries(at) - 1).equals(AND)) {
            // "the master, Ann Harrow, swam to the bank and was arrested"
            bearer = bearers.behind(sentence.from(), sentence);
        }
        if (bearer.isEmpty() && !found.isEmpty() && LIFTS.containsAll(states)) {
            // "was arrested in May and escaped in June", "he escaped"
            bearer = found.get(found.size() - 1).words();
        }
        int first = first(frame, at, sentence);
        boolean some =
                !bearer.isEmpty() && tokens.get(at).isArabic() && numbers.contains(bearer.get(0)); // "three of them"
        if (!bearer.isEmpty() && !some && !isKnown(first, words.to())) {
            for (String state : states) {
                if (isToldBefore(state, bearer, sentence)) {
                    continue;
                }
                int clause = Math.max(sentence.from(), clauses.first(clauses.of(at)));
                Placed<TimeExpression> time = time(words.to(), sentence);
                boolean earlier = clauses.hasBetween(clause, at, Clue.EARLIER) || isLongAgo(time);
                add(state, bearer, earlier, time, tokens.span(first, words.to()));
                if (state.equals(KILLED) && ScopeWords.find(CUSTODY, tokens, sentence.from(), sentence.to()) >= 0) {
                    add(DIED_HELD, bearer, earlier, time, tokens.span(first, words.to()));
                }
            }
        }
        return words.to();
    }

    /** The first time behind in the clause, else the only one of the sentence; or null. */
    private @Nullable Placed<TimeExpression> time(int behind, Layout.Stretch sentence) {
        int end = Math.min(sentence.to(), clauses.end(clauses.of(behind - 1)));
        Placed<TimeExpression> own = Placed.first(times, behind, end);
        return own != null ? own : Placed.only(times, sentence.from(), sentence.to());
    }

    private boolean isRecent(@Nullable DateInterval days) {
        return days != null && report.published() != null && !days.liesBefore(report.published(), 1);
    }

    private boolean isLongAgo(@Nullable Placed<TimeExpression> time) {
        DateInterval days = time == null ? null : time.mention().interval();
        return days != null && days.liesBefore(report.published(), LONG_AGO);
    }

    /** "Got across the border and is being looked for": one state, told twice in one breath. */
    private boolean isToldBefore(String state, List<String> bearer, Layout.Stretch sentence) {
        for (int i = found.size() - 1; i >= 0 && found.get(i).sentence() == layout.sentenceOf(sentence.from()); i--) {
            List<String> words = found.get(i).words();
            if (found.get(i).state().equals(state) && (words.containsAll(bearer) || bearer.containsAll(words))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is denied, planned, feared, or only said. */
    private boolean isNotSo(int at, Layout.Stretch sentence) {
        int near = Math.max(sentence.from(), at - FARTHEST_NEGATION);
        int clause = Math.max(sentence.from(), clauses.first(clauses.of(at)));
        int not = clauses.find(Math.max(near, clause), at, Clue.NEGATION);
        return not >= 0 && word(Frame.OPENER, not) == null
                || clauses.hasBetween(clause, at, Clue.PLANNED)
                || clauses.hasBetween(clause, at, Clue.POSSIBLE)
                || ScopeWords.find(HEARSAY, tokens, clause, at) >= 0
                || ScopeWords.find(MISTAKEN, tokens, sentence.from(), at) >= 0;
    }

    /** "Sank the boat": the Arabic word for "drowned" tells of ships as well. */
    private boolean isVessel(int behind) {
        if (behind >= tokens.size() || !tokens.get(behind).isArabic()) {
            return false;
        }
        Lexicon.Match<String> noun = Nouns.UNITS.longest(tokens, behind);
        return noun != null && Units.isUnder(noun.value(), VESSEL);
    }

    /** "Cleared of a second charge", "of one of the two": not of all. */
    private boolean isOfOneCharge(int from, Layout.Stretch sentence) {
        int to = from;
        while (to < Math.min(sentence.to(), from + FARTHEST_CHARGE)
                && !tokens.get(to).isMark()) {
            to++;
        }
        return ScopeWords.find(ONE_CHARGE, tokens, from, to) >= 0;
    }

    private List<String> bearer(Frame frame, int from, int to, Layout.Stretch sentence) {
        return switch (frame) {
            case SUBJECT ->
                !tokens.get(from).isArabic()
                        ? bearers.before(behindAuxiliaries(from), sentence)
                        : bearers.before(from, sentence);
            case OBJECT -> bearers.behind(to, sentence);
            case PASSIVE ->
                isPassive(from)
                        ? bearers.before(behindAuxiliaries(from), sentence)
                        : isClauseEnd(to) ? List.of() : bearers.behind(to, sentence);
            case VERB -> {
                List<String> behind = bearers.behind(behindAgent(to), sentence);
                yield behind.isEmpty() ? bearers.before(from, sentence) : behind;
            }
            case ON -> behindPreposition(to, Clue.ON, sentence);
            case ABOUT -> behindPreposition(to, Clue.ABOUT, sentence);
            case STILL -> {
                int opener = opener(from, sentence);
                if (opener < 0) {
                    yield List.of();
                }
                int behind = Objects.requireNonNull(word(Frame.OPENER, opener)).to();
                yield behind == from ? bearers.before(opener, sentence) : bearers.between(behind, from);
            }
            case OWNER -> bearers.before(tokens.form(from - 1).equals(POSSESSIVE) ? from - 1 : from, sentence);
            case PRONOUN -> named(sentence.from(), from);
            default -> List.of();
        };
    }

    /** The last in a stretch of tokens who is named there by his last name, and of whom a state was told before. */
    private List<String> named(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            List<String> known = tokens.get(i).isWord() ? byLastName.get(Bearers.bare(tokens.form(i))) : null;
            if (known != null) {
                return known;
            }
        }
        return List.of();
    }

    /** "Took part Rustam her colleagues": in Arabic a known name ends before whom or what the verb is about. */
    private List<String> cut(List<String> bearer, int at) {
        return tokens.get(at).isArabic() && bearer.size() > 1 && byLastName.containsKey(bearer.get(0))
                ? bearer.subList(0, 1)
                : bearer;
    }

    private boolean isKnown(int from, int to) {
        for (int i = from; i < to; i++) {
            if (known.test(i)) {
                return true;
            }
        }
        return false;
    }

    private int first(Frame frame, int at, Layout.Stretch sentence) {
        return frame == Frame.STILL ? opener(at, sentence) : at;
    }

    private List<String> behindPreposition(int from, Clue preposition, Layout.Stretch sentence) {
        int at = clauses.find(from, Math.min(sentence.to(), from + FARTHEST_PREPOSITION), preposition);
        return at < 0 ? List.of() : bearers.behind(at + 1, sentence);
    }

    /** The token with which "still" begins before one, or -1. */
    private int opener(int at, Layout.Stretch sentence) {
        for (int i = at - 1; i >= Math.max(sentence.from(), at - FARTHEST_OPENER); i--) {
            if (tokens.get(i).isMark()) {
                return -1;
            }
            Lexicon.Match<Frame> opener = word(Frame.OPENER, i);
            if (opener != null && opener.to() <= at) {
                return i;
            }
        }
        return -1;
    }

    /** The token behind whoever stands behind a verb as the one who did it. */
    private int behindAgent(int at) {
        Lexicon.Match<Frame> agent = at < tokens.size() ? word(Frame.AGENT, at) : null;
        return agent == null ? at : agent.to();
    }

    private boolean isPassive(int verb) {
        return ScopeWords.find(PASSIVE, tokens, verb - MOST_AUXILIARIES, verb) >= 0
                || clauses.has(verb - 1, Clue.RELATIVE);
    }

    /** The first of the auxiliaries and adverbs right before a verb. */
    private int behindAuxiliaries(int verb) {
        int at = verb;
        while (at > 0 && verb - at < MOST_AUXILIARIES && ScopeWords.at(AUXILIARY, tokens, at - 1) != null) {
            at--;
        }
        return at;
    }

    private boolean isClauseEnd(int at) {
        return at >= tokens.size() || tokens.get(at).isMark() || tokens.get(at).beginsLine();
    }

    static boolean isOther(Tokens tokens, int at) {
        return word(Frame.OTHER, tokens, at) != null;
    }

    static boolean leadsToName(Tokens tokens, int at) {
        return word(Frame.NAMED, tokens, at) != null;
    }

    private Lexicon.@Nullable Match<Frame> word(Frame frame, int at) {
        return word(frame, tokens, at);
    }

    private static Lexicon.@Nullable Match<Frame> word(Frame frame, Tokens tokens, int at) {
        Lexicon<Frame> words = WORDS.get(frame);
        return words == null || at >= tokens.size() ? null : words.longest(tokens, at);
    }

    private void add(
            String state, List<String> bearer, boolean earlier, @Nullable Placed<TimeExpression> time, Span span) {
        String id = report.id() + "#s" + (found.size() + 1);
        int token = tokens.at(span.start());
        DateInterval days = time == null ? null : time.mention().interval();
        if (bearer.size() > 1) {
            byLastName.putIfAbsent(bearer.get(bearer.size() - 1), bearer);
        }
        found.add(new StatedState(
                id,
                report.id(),
                found.size(),
                layout.sentenceOf(token),
                state,
                id,
                bearer,
                earlier,
                isRecent(days),
                days,
                sources.apply(token).key(),
                tokens.words(span),
                span));
    }

    private static Set<String> lifts() {
        Set<String> lifts = new HashSet<>();
        EXCLUSIONS.forEach(row -> lifts.add(row[2]));
        EXCLUSIONS.forEach(row -> lifts.remove(row[0]));
        return lifts;
    }

    private static Lexicon<Meaning> load() {
        Map<Frame, Map<String, List<String>>> meanings = new EnumMap<>(Frame.class);
        for (String language : List.of("en", "ar")) {
            for (String[] row : Table.rows(Lexicon.class, language + "/states.tsv")) {
                Frame frame = Frame.valueOf(row[1].toUpperCase(Locale.ROOT));
                for (String form : Table.forms(row)) {
                    meanings.computeIfAbsent(frame, any -> new HashMap<>())
                            .computeIfAbsent(form, any -> new ArrayList<>(1))
                            .add(row[0]);
                }
            }
        }
        Lexicon<Meaning> states = new Lexicon<>();
        meanings.forEach((frame, forms) -> {
            if (frame.isState()) {
                forms.forEach((form, told) -> states.addIfNew(form, new Meaning(frame, told)));
            } else {
                Lexicon<Frame> words = WORDS.computeIfAbsent(frame, any -> new Lexicon<>(frame == Frame.AGENT));
                forms.keySet().forEach(form -> words.add(form, frame));
            }
        });
        return states;
    }
}
