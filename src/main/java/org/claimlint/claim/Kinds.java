package org.claimlint.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimlint.claim.Series.Member;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.model.NumberMention;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells whether numbers that stand side by side count people who cannot be the same: of other ages, of another sex, from elsewhere. */
final class Kinds {
    private static final String AGE_BOUND = "age-bound";
    private static final String UNDER = "under";
    private static final String OVER = "over";
    private static final String OPENS_RANGE = "opens-range";
    private static final String UNTIL = "until";
    private static final String AGE_SEX = "age-sex";
    private static final String FROM = "destination";
    private static final String PERSON = "person";
    private static final String CASE = "case";
    private static final String OF = "of-plain";
    private static final String COMMAS = ",;\u060C\u061B";
    private static final String AND = "and";
    private static final BigDecimal OLDEST = BigDecimal.valueOf(130);
    /** Behind a number, what says of which kind they are. In tokens. */
    private static final int FARTHEST = 4;
    /** Between the bound of an age and its number. */
    private static final int FARTHEST_AGE = 3;

    private final NumberText text;
    private final Tokens tokens;

    Kinds(NumberText text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    /** What a number counts. @param to the token behind what tells it */
    private sealed interface Kind permits Age, Sex, Origin, Sort {
        int to();

        boolean excludes(Kind other);
    }

    private record Age(BigDecimal from, BigDecimal until, int to) implements Kind {
        @Override
        public boolean excludes(Kind other) {
            return other instanceof Age age && (until.compareTo(age.from) <= 0 || age.until.compareTo(from) <= 0);
        }
    }

    private record Sex(String name, int to) implements Kind {
        @Override
        public boolean excludes(Kind other) {
            return other instanceof Sex sex && !sex.name.equals(name);
        }
    }

    private record Origin(String name, int to) implements Kind {
        @Override
        public boolean excludes(Kind other) {
            return other instanceof Origin origin && !origin.name.equals(name);
        }
    }

    /** "Eight cases of burns". @param of the stem of the noun that is counted, or null where it is not said again */
    private record Sort(@Nullable String of, String name, int to) implements Kind {
        @Override
        public boolean excludes(Kind other) {
            return other instanceof Sort sort
                    && !sort.name.equals(name)
                    && (of == null || sort.of == null || of.equals(sort.of));
        }
    }

    /** The first numbers of some that stand side by side, each of a kind that excludes all others; none where there are not two. */
    List<Member> exclusive(List<Member> members) {
        List<Member> parts = new ArrayList<>();
        List<Kind> kinds = new ArrayList<>();
        int end = 0;
        for (Member member : members) {
            if (!kinds.isEmpty() && member.from() < end) {
                continue; // the age of those before it
            }
            Kind kind = isNext(kinds.isEmpty(), end, member.from()) ? kind(member) : null;
            if (kind == null || !kinds.stream().allMatch(kind::excludes)) {
                break;
            }
            parts.add(member);
            kinds.add(kind);
            end = kind.to();
        }
        return parts.size() < 2 ? List.of() : parts;
    }

    /** Whether nothing but a comma or "and" stands before the next number. */
    private boolean isNext(boolean first, int end, int next) {
        for (int i = first ? next : end; i < next; i++) {
            boolean joint = text.isMark(i, COMMAS)
                    || tokens.form(i).equals(AND)
                    || tokens.form(i).equals(ArabicLetters.WAW);
            if (!joint) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Kind kind(Member member) {
        Kind age = age(member);
        if (age != null) {
            return age;
        }
        int near = Math.max(member.to(), member.numberTo() + 1);
        int sex = ScopeWords.find(AGE_SEX, tokens, member.numberTo(), near);
        Lexicon.Match<String> told = sex < 0 ? null : ScopeWords.at(AGE_SEX, tokens, sex);
        if (told != null) {
            return new Sex(told.value(), Math.max(told.to(), member.to()));
        }
        if (member.unit() != null && !member.unit().equals(PERSON)) {
            return member.unit().equals(CASE) ? sort(member) : null;
        }
        Kind origin = origin(member);
        return origin == null ? sort(member) : origin;
    }

    /** "Eight cases of burns and seven of cuts": the noun is the same, and what they are of is not. */
    private @Nullable Kind sort(Member member) {
        int noun = member.numberTo();
        if (noun >= tokens.size()) {
            return null; // the text ends with the number
        }
        boolean bare =
                ScopeWords.at(OF, tokens, noun) != null && !tokens.get(noun).isArabic();
        int of = bare ? noun : noun + 1;
        String stem = bare ? null : ContentWords.stem(tokens.get(noun));
        if (!bare && stem == null || of >= tokens.size()) {
            return null;
        }
        boolean arabic = tokens.get(of).isArabic();
        int name = arabic ? of : of + 1;
        if (name >= tokens.size() || !arabic && ScopeWords.at(OF, tokens, of) == null) {
            return null;
        }
        String form = tokens.form(name);
        boolean named = tokens.get(name).isWord()
                && !FunctionWords.contains(form)
                && ContentWords.stem(tokens.get(name)) != null;
        return named && (!arabic || CASE.equals(member.unit())) ? new Sort(stem, form, name + 1) : null;
    }

    /** "Under five", "aged between five and fourteen", "aged 15 to 40". */
    private @Nullable Kind age(Member member) {
        int at = ScopeWords.find(AGE_BOUND, tokens, member.numberTo(), member.numberTo() + FARTHEST);
        Lexicon.Match<String> bound = at < 0 ? null : ScopeWords.at(AGE_BOUND, tokens, at);
        Placed<NumberMention> first = bound == null ? null : age(bound.to(), FARTHEST_AGE);
        if (bound == null || first == null) {
            return null;
        }
        BigDecimal years = first.mention().value();
        if (bound.value().equals(UNDER)) {
            return new Age(BigDecimal.ZERO, years, first.to());
        }
        if (bound.value().equals(OVER)) {
            return new Age(years, OLDEST, first.to());
        }
        Placed<NumberMention> second = age(first.to(), 2);
        boolean range = second != null
                && (ScopeWords.endsBefore(OPENS_RANGE, tokens, first.from(), FARTHEST_AGE)
                        || ScopeWords.at(UNTIL, tokens, first.to()) != null
                        || tokens.get(first.to()).isMark());
        return range && second != null
                ? new Age(years, second.mention().value(), second.to())
                : new Age(years, years.add(BigDecimal.ONE), first.to());
    }

    private @Nullable Placed<NumberMention> age(int from, int farthest) {
        Placed<NumberMention> number = Placed.first(text.numbers(), from, from + farthest);
        return number != null
                        && number.mention().kind() != NumberMention.Kind.PERCENT
                        && number.mention().value().compareTo(OLDEST) < 0
                ? number
                : null;
    }

    /** "38 Eritreans", "31 from Mali". */
    private @Nullable Kind origin(Member member) {
        int at = member.numberTo();
        if (at + 1 >= tokens.size() || !tokens.get(at).isWord()) {
            return null;
        }
        Lexicon.Match<String> from = ScopeWords.at(FROM, tokens, at);
        int name = from == null ? at : from.to();
        boolean arabic = tokens.get(name).isArabic();
        boolean named = arabic ? from != null || isNisba(name) : tokens.isCapital(name);
        return named && !FunctionWords.contains(tokens.form(name))
                ? new Origin(tokens.form(name), Math.max(name + 1, member.to()))
                : null;
    }

    private boolean isNisba(int at) {
        String form = tokens.form(at);
        return form.endsWith(ArabicLetters.OF_A_LAND) || form.endsWith(ArabicLetters.OF_A_LAND_PLURAL);
    }
}
