package org.claimlint.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.claimlint.model.Report;
import org.claimlint.model.Span;
import org.claimlint.model.StatedAge;
import org.claimlint.model.TimeExpression;
import org.claimlint.text.Layout;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Joins ages with the births of the same people: those told in one breath, of one name, or the only ones of the text. */
final class Ages {
    private static final String KIN = "kin";
    private static final String PRONOUN = "pronoun";
    private static final String THAT_HE = "that-he";
    private static final String TELLS = "tells";
    private static final String WITHIN = "within";
    private static final String ON_TRIAL = "on-trial";
    private static final String VICTIM = "victim";
    /** What happens to whoever is on trial. */
    private static final String TRIED = "tried";

    private static final String INDEFINITE = "indefinite-person";
    private static final String THE = "the";
    /** Between the two in one sentence. In tokens. */
    private static final int FARTHEST_BIRTH = 14;
    /** How far before an age or a birth stands who is meant. */
    private static final int FARTHEST_NAME = 9;

    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_DEFINITE = 5;
    private static final int LONGEST_NAME_BEHIND = 3;
    private static final int FARTHEST_PRONOUN = 4;
    /** "The accused, who was born". */
    private static final int FARTHEST_ACCUSED = 6;
    /** No report tells the ages of more people; each is held against each birth. */
    private static final int MOST = 60;

    /** "M. B.": who has a single initial has a name as well. */
    private static final int FEWEST_INITIALS = 2;

    private static final int LETTER = 1;

    private final Report report;
    private final Tokens tokens;
    private final Layout layout;
    private final BitSet quoted;
    /** How often each word of the text stands in it: a name that is told once is that of somebody new. */
    private final Map<String, Integer> told = new HashMap<>();

    private Ages(ReadText text) {
        this.report = text.report();
        this.tokens = text.tokens();
        this.layout = text.layout();
        this.quoted = text.quoted();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isWord()) {
                told.merge(bare(i), 1, Integer::sum);
            }
        }
    }

    /**
     * An age, or a birth with its date.
     *
     * @param slack years by which an age may be wrong
     */
    record Told(
            int from,
            int to,
            int years,
            int slack,
            @Nullable Placed<TimeExpression> born) {}

    /** Finds them. @param ids the id of the date that stands at a place of the text */
    static List<StatedAge> of(ReadText text, Function<Span, @Nullable String> ids) {
        List<Told> births = text.report().published() == null
                ? List.of()
                : new BirthReader(text.tokens(), text.layout(), text.times()).read();
        if (births.isEmpty()) {
            return List.of();
        }
        List<Told> ages = new AgeReader(text.report(), text.tokens(), text.layout(), text.times()).read(text.numbers());
        return ages.isEmpty() ? List.of() : new Ages(text).pairs(first(ages), first(births), ids);
    }

    private static List<Told> first(List<Told> all) {
        return all.subList(0, Math.min(all.size(), MOST));
    }

    private List<StatedAge> pairs(List<Told> ages, List<Told> births, Function<Span, @Nullable String> ids) {
        List<StatedAge> found = new ArrayList<>();
        Map<Told, Told> named = new HashMap<>();
        for (Told birth : births) {
            Told age = of(birth, ages);
            if (age != null) {
                named.put(birth, age);
            }
        }
        for (Told birth : births) {
            Told age = named.get(birth);
            boolean told = age != null;
            if (age == null) {
                age = ofOnlyPerson(birth, ages, births, named);
            }
            String id = birth.born() == null
                    ? null
                    : ids.apply(birth.born().mention().span());
            if (age != null && id != null) {
                Span span = tokens.span(age.from(), age.to());
                found.add(new StatedAge(
                        report.id() + "#a" + (found.size() + 1),
                        report.id(),
                        found.size(),
                        age.years(),
                        age.slack(),
                        id,
                        told,
                        quoted.get(age.from()) || quoted.get(birth.from()),
                        tokens.words(span),
                        span));
            }
        }
        return found;
    }

    /**
     * The age of the only one of whom the text tells neither beside his birth: of whom it is not said whose son or brother he is, and either of the
     * victims or of the others.
     */
    private @Nullable Told ofOnlyPerson(Told birth, List<Told> ages, List<Told> births, Map<Told, Told> named) {
        boolean victim = isVictim(birth.from());
        boolean only = births.stream()
                .allMatch(other -> other == birth
                        || named.containsKey(other)
                        || isOfKin(other.from())
                        || isVictim(other.from()) != victim);
        List<Told> own = ages.stream()
                .filter(age -> !named.containsValue(age)
                        && !isOfKin(age.from())
                        && (births.size() == 1 || isVictim(age.from()) == victim))
                .toList();
        own = ofOne(own, birth);
        return only && !own.isEmpty() && areAllAlike(own) && mayBeOnlyPerson(own.get(0), birth) ? own.get(0) : null;
    }

    /** Of several ages those of whom the report is about: of the accused that of the one who is tried, else not that of "a planner aged 33". */
    private List<Told> ofOne(List<Told> ages, Told birth) {
        boolean onTrial = isOnTrial(birth.from());
        if (areAllAlike(ages)) {
            return onTrial ? ages.stream().filter(age -> !isVictim(age.from())).toList() : ages;
        }
        if (onTrial) {
            return ages.stream().filter(age -> isTried(age.from())).toList();
        }
        return ages.stream().filter(age -> !isIndefinite(age.from())).toList();
    }

    /** The sentence of an age tells that somebody is tried. */
    private boolean isTried(int token) {
        Layout.Stretch sentence = sentence(token);
        return ScopeWords.find(TRIED, tokens, sentence.from(), sentence.to()) >= 0;
    }

    /** "A planner aged 33", "a 61-year-old man": somebody without a name. */
    private boolean isIndefinite(int token) {
        for (int i = token - 1; i >= Math.max(sentence(token).from(), token - FARTHEST_PRONOUN); i--) {
            if (tokens.get(i).isMark() || isName(i)) {
                return false;
            }
            if (ScopeWords.at(INDEFINITE, tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** "His victim, aged 58": the word stands close before an age or a birth. */
    private boolean isVictim(int token) {
        int from = Math.max(sentence(token).from(), token - FARTHEST_NAME);
        return ScopeWords.find(VICTIM, tokens, from, token) >= 0;
    }

    /** The age told in one breath with a birth, or of one name; null where there is none, or several that differ. */
    private @Nullable Told of(Told birth, List<Told> ages) {
        Told only = null;
        String initials = initials(birth.from());
        for (Told age : ages) {
            boolean alike = initials.isEmpty() ? isNamedAlike(age, birth) : initials.equals(initials(age.from()));
            if (isBeside(age, birth) || alike) {
                if (only != null && only.years() != age.years()) {
                    return null;
                }
                only = only == null ? age : only;
            }
        }
        return only;
    }

    private static boolean areAllAlike(List<Told> ages) {
        return ages.stream().allMatch(age -> age.years() == ages.get(0).years());
    }

    private Layout.Stretch sentence(int token) {
        return layout.sentences().get(layout.sentenceOf(token));
    }

    /** One sentence tells both of one: nobody else is named between them. */
    private boolean isBeside(Told age, Told birth) {
        Told first = age.from() < birth.from() ? age : birth;
        Told last = first == age ? birth : age;
        if (layout.sentenceOf(first.from()) != layout.sentenceOf(last.from())
                || last.from() - first.to() > FARTHEST_BIRTH) {
            return false;
        }
        for (int i = first.to(); i < last.from(); i++) {
            if (tokens.get(i).isWord() && (ScopeWords.at(KIN, tokens, i) != null || isOther(i, last.from()))) {
                return false;
            }
        }
        return true;
    }

    /** "And Salim": somebody else. */
    private boolean isOther(int at, int end) {
        String form = tokens.form(at);
        if (tokens.get(at).isArabic()) {
            return form.startsWith(ArabicLetters.WAW)
                    && form.length() > 2
                    && ScopeWords.at(BirthReader.BORN, tokens, at) == null
                    && ScopeWords.at(PRONOUN, tokens, at) == null;
        }
        return form.equals("and") && at + 1 < end && tokens.isCapital(at + 1);
    }

    /** "M. B. (34)": the initials right before an age or a birth, in their order; empty where there are fewer than two. */
    private String initials(int token) {
        StringBuilder letters = new StringBuilder();
        for (int i = token - 1; i >= 0 && !tokens.get(i + 1).beginsLine(); i--) {
            if (tokens.get(i).isMark()) {
                continue;
            }
            String form = tokens.form(i);
            boolean and = tokens.get(i).isArabic()
                    && form.length() == LETTER + ArabicLetters.WAW.length()
                    && form.startsWith(ArabicLetters.WAW);
            if (!tokens.get(i).isWord() || form.length() > LETTER && !and) {
                break;
            }
            letters.append(form, form.length() - LETTER, form.length());
            if (and) {
                break;
            }
        }
        return letters.length() < FEWEST_INITIALS ? "" : letters.reverse().toString();
    }

    /** "The accused, aged 31" and "the accused, born in 1988". */
    private boolean isNamedAlike(Told age, Told birth) {
        if (layout.sentenceOf(age.from()) == layout.sentenceOf(birth.from())) {
            return false;
        }
        Set<String> names = names(age.from());
        Set<String> born = names(birth.from());
        born.addAll(namesBehind(birth.from()));
        born.addAll(subject(birth));
        names.retainAll(born);
        return !names.isEmpty();
    }

    /**
     * The only age and the only birth of the text. Whoever is named at the birth was named elsewhere, nobody is told by kinship, and where one of the
     * two is told without a name, no other full name stands before it.
     */
    private boolean mayBeOnlyPerson(Told age, Told birth) {
        if (isOfKin(age.from()) || isOfKin(birth.from())) {
            return false;
        }
        if (!initials(birth.from()).isEmpty() && !initials(age.from()).isEmpty()) {
            return false; // two people, for those of one are known by them
        }
        if (isOnTrial(birth.from()) && isTried(age.from())) {
            return true;
        }
        if (tokens.get(birth.from()).isArabic()) {
            return isBareArabic(birth.from()) || isKnownArabic(birth.from()) || isOnTrial(birth.from());
        }
        Set<String> ofAge = names(age.from());
        Set<String> ofBirth = names(birth.from());
        ofBirth.addAll(namesBetween(birth));
        ofBirth.addAll(subject(birth));
        if (!ofAge.isEmpty() && !ofBirth.isEmpty()) {
            return false;
        }
        if (ofBirth.isEmpty() && !ofAge.isEmpty() && birth.from() < age.from() && isNew(ofAge, birth.from())) {
            return false; // "born in 1992, he ...", and only then she is named
        }
        if (ofBirth.stream().anyMatch(name -> told.getOrDefault(name, 0) < 2)) {
            return false;
        }
        Told bare = ofBirth.isEmpty() ? birth : age;
        return !tellsOfOther(bare.from(), ofBirth.isEmpty() ? ofAge : ofBirth);
    }

    /** Whether none of some names stands before a token. */
    private boolean isNew(Set<String> names, int token) {
        for (int i = 0; i < token; i++) {
            if (tokens.get(i).isWord() && names.contains(tokens.form(i))) {
                return false;
            }
        }
        return true;
    }

    /** "The year in which Lau was born": the name stands behind the year. */
    private Set<String> namesBetween(Told birth) {
        Set<String> names = new HashSet<>();
        Placed<TimeExpression> date = birth.born();
        for (int i = date == null ? birth.from() : date.to(); i < birth.from(); i++) {
            if (isName(i)) {
                names.add(tokens.form(i));
            }
        }
        return names;
    }

    /** Whether kin stands close before an age or a birth in its sentence, and does not only tell it. */
    private boolean isOfKin(int token) {
        for (int i = Math.max(sentence(token).from(), token - FARTHEST_NAME); i < token; i++) {
            if (ScopeWords.at(KIN, tokens, i) != null && !isSpeaker(i)) {
                return true;
            }
        }
        return false;
    }

    /** "His brother said": who tells it. */
    private boolean isSpeaker(int token) {
        return ScopeWords.find(TELLS, tokens, token + 1, Math.min(tokens.size(), token + 2)) >= 0
                || ScopeWords.endsBefore(TELLS, tokens, token, 1);
    }

    /** Whether a full name of somebody else stands before a token in its sentence, or in the one before. */
    private boolean tellsOfOther(int token, Set<String> known) {
        int index = layout.sentenceOf(token);
        int from = layout.sentences().get(Math.max(0, index - 1)).from();
        for (int i = from + 1; i < token; i++) {
            boolean full = tokens.isCapital(i) && tokens.isCapital(i - 1) && isName(i);
            if (full && !known.contains(tokens.form(i)) && !known.contains(tokens.form(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** A verb that opens its sentence, or one before which "he" stands. */
    private boolean isBareArabic(int birth) {
        int first = sentence(birth).from();
        return birth == first && namesBehind(birth).isEmpty()
                || ScopeWords.find(PRONOUN, tokens, Math.max(first, birth - FARTHEST_PRONOUN), birth) >= 0
                || ScopeWords.at(THAT_HE, tokens, birth - 1) != null;
    }

    /** "The accused, born in", "was born al-Nabulsi in": the word is definite, or stands elsewhere as well. */
    private boolean isKnownArabic(int birth) {
        int at = birth - 1;
        while (at > 0 && tokens.get(at).isMark()) {
            at--;
        }
        boolean participle = at >= sentence(birth).from() && isToldTwice(at);
        int behind = birth + 1;
        return participle
                || behind < tokens.size() && ScopeWords.at(WITHIN, tokens, behind) == null && isToldTwice(behind);
    }

    /** "The accused, born in": whom the report is about, whatever it called him before. */
    private boolean isOnTrial(int birth) {
        int first = Math.max(sentence(birth).from(), birth - FARTHEST_ACCUSED);
        int end = Math.min(sentence(birth).to(), birth + 1 + LONGEST_NAME_BEHIND);
        return ScopeWords.find(ON_TRIAL, tokens, first, end) >= 0;
    }

    private boolean isToldTwice(int at) {
        return tokens.get(at).isArabic()
                && tokens.form(at).length() >= SHORTEST_NAME
                && told.getOrDefault(bare(at), 0) > 1;
    }

    /** A word without "and" and the article. */
    private String bare(int at) {
        String form = tokens.form(at);
        if (!tokens.get(at).isArabic()) {
            return form;
        }
        String word = withoutAnd(form);
        return word.startsWith(ArabicLetters.ARTICLE) && word.length() >= SHORTEST_DEFINITE
                ? word.substring(ArabicLetters.ARTICLE.length())
                : word;
    }

    /** The word right before a mark before an age is a name. */
    private boolean isNearName(int at, int token) {
        return token - at == 2 && tokens.get(token - 1).isMark();
    }

    /** An Arabic verb stands before its subject: "was born al-Nabulsi in 1988". */
    private Set<String> namesBehind(int token) {
        Set<String> names = new HashSet<>();
        int to = Math.min(tokens.size(), token + 1 + LONGEST_NAME_BEHIND);
        for (int i = token + 1; i < to && tokens.get(i).isArabic() && ScopeWords.at(WITHIN, tokens, i) == null; i++) {
            if (ScopeWords.at(KIN, tokens, i) != null) {
                return new HashSet<>();
            }
            names.add(tokens.form(i));
        }
        return names;
    }

    /** "Born in Turda in 1959, Todoran became": the name right behind the comma. */
    private Set<String> subject(Told birth) {
        Set<String> names = new HashSet<>();
        Placed<TimeExpression> date = birth.born();
        if (date == null
                || birth.from() != sentence(birth.from()).from()
                || !tokens.get(date.to()).is(",")) {
            return names;
        }
        for (int i = date.to() + 1; i <= date.to() + LONGEST_NAME_BEHIND && isName(i); i++) {
            names.add(tokens.form(i));
        }
        return names;
    }

    /** "And al-Nabulsi", "of the driver": the name. */
    private static String withoutAnd(String form) {
        if (form.startsWith(ArabicLetters.TO_THE) && form.length() > SHORTEST_DEFINITE) {
            return ArabicLetters.ARTICLE + form.substring(ArabicLetters.TO_THE.length());
        }
        return form.startsWith(ArabicLetters.WAW + ArabicLetters.ARTICLE)
                ? form.substring(ArabicLetters.WAW.length())
                : form;
    }

    /** The names, and in Arabic the definite nouns, right before a token in its sentence; none where a pronoun stands nearer. */
    private Set<String> names(int token) {
        Set<String> names = new HashSet<>();
        int first = Math.max(sentence(token).from(), token - FARTHEST_NAME);
        for (int i = token - 1; i >= first; i--) {
            if (ScopeWords.at(KIN, tokens, i) != null) {
                return new HashSet<>();
            }
            if (!tokens.get(i).isArabic()) {
                if (ScopeWords.at(PRONOUN, tokens, i) != null) {
                    return names;
                }
                if (isName(i)) {
                    names.add(tokens.form(i));
                } else if (isRole(i, token)) {
                    names.add(THE + tokens.form(i));
                }
                continue;
            }
            if (isInitialOfName(i, first)) {
                names.add(withoutAnd(tokens.form(i - 1)) + tokens.form(i));
                continue;
            }
            String form = withoutAnd(tokens.form(i));
            boolean definite = form.startsWith(ArabicLetters.ARTICLE) && form.length() >= SHORTEST_DEFINITE;
            if (definite && ScopeWords.at(AgeReader.AGED, tokens, i) == null
                    || form.length() >= SHORTEST_DEFINITE - 1 && isNearName(i, token)) {
                names.add(form);
            }
        }
        return names;
    }

    /** "Munsif B.": a name and one initial. */
    private boolean isInitialOfName(int at, int first) {
        return tokens.form(at).length() == LETTER
                && tokens.get(at).isWord()
                && tokens.get(at + 1).is(".")
                && at - 1 >= first
                && tokens.get(at - 1).isWord()
                && tokens.form(at - 1).length() >= SHORTEST_NAME;
    }

    /** "The surgeon, 63,", "the surgeon, who was born", "the surgeon was born": the noun right before what is told of him. */
    private boolean isRole(int at, int token) {
        if (at == 0 || !tokens.form(at - 1).equals(THE) || isSmall(at)) {
            return false;
        }
        for (int i = at + 1; i < token; i++) {
            if (!tokens.get(i).isMark() && !isSmall(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSmall(int at) {
        return tokens.form(at).length() <= SHORTEST_NAME || FunctionWords.contains(tokens.form(at));
    }

    /** A Latin word with a capital; at the beginning of a sentence only beside another one, or where something is said of it in passing. */
    private boolean isName(int at) {
        if (!tokens.isCapital(at)
                || tokens.form(at).length() < SHORTEST_NAME
                || FunctionWords.contains(tokens.form(at))) {
            return false;
        }
        boolean place = at > 0 && ScopeWords.endsBefore(WITHIN, tokens, at, 1);
        boolean opens = at == sentence(at).from();
        boolean alone = !tokens.isCapital(at + 1)
                && !(at + 1 < tokens.size() && tokens.get(at + 1).is(","))
                && told.getOrDefault(tokens.form(at), 0) < 2;
        return !place && !(opens && alone);
    }
}
