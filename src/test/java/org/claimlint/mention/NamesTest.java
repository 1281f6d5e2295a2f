package org.claimlint.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimlint.model.ActorMention;
import org.claimlint.model.EventMention;
import org.claimlint.model.Mention;
import org.claimlint.model.PlaceMention;
import org.claimlint.text.Tokens;
import org.junit.jupiter.api.Test;

/** Actors, places and events. */
class NamesTest {
    private static List<String> read(String text, Class<? extends Mention> kind) {
        Tokens tokens = Tokens.of(text);
        BitSet taken = new BitSet();
        List<Mention> all = new ArrayList<>(ActorRecognizer.read(tokens, Leads.of(tokens), taken));
        all.addAll(PlaceRecognizer.read(tokens, Leads.of(tokens), taken));
        all.addAll(EventRecognizer.read(tokens, Leads.of(tokens), taken));
        List<String> found = new ArrayList<>();
        for (Mention mention : all) {
            if (kind.isInstance(mention)) {
                String id = mention instanceof PlaceMention place
                        ? place.id()
                        : mention instanceof ActorMention actor
                                ? actor.id()
                                : ((EventMention) mention).event() + "/" + ((EventMention) mention).form();
                found.add(id + " = " + tokens.words(mention.span()));
            }
        }
        return found;
    }

    @Test
    void aPlaceIsKnownByItsClassWord() {
        assertThat(read("وصلت القافلة إلى بلدة الجرنية صباحا", PlaceMention.class))
                .containsExactly("cod:SY110302 = بلدة الجرنية");
        assertThat(read("The convoy reached the town of Jarniya", PlaceMention.class))
                .containsExactly("name:jarniya = town of Jarniya");
    }

    @Test
    void aClassWordWithItsArticleNamesNoPlace() {
        assertThat(read("تشهد المنطقة الحدودية هدوءا", PlaceMention.class)).isEmpty();
    }

    @Test
    void aSideOfAPlaceIsAnotherPlace() {
        assertThat(read("من غرب نهر الفرات إلى شرق دجلة", PlaceMention.class))
                .containsExactly("own:euphrates@west = غرب نهر الفرات", "own:tigris@east = شرق دجلة");
        assertThat(read("from west of the Euphrates to east of the Tigris", PlaceMention.class))
                .containsExactly("own:euphrates@west = west of the Euphrates", "own:tigris@east = east of the Tigris");
    }

    @Test
    void theCountrysideOfATownIsNotTheTown() {
        assertThat(read("في ريف حلب الشمالي", PlaceMention.class))
                .containsExactly("cod:SY02@countryside@north = ريف حلب الشمالي");
    }

    @Test
    void namesOfSeveralWordsStayTogether() {
        assertThat(read("في قرية أبو الهول", PlaceMention.class)).containsExactly("name:ابو هول = قرية أبو الهول");
        assertThat(read("shells fell near Ras al-Maarra", PlaceMention.class))
                .containsExactly("name:ras maarra = Ras al-Maarra");
    }

    @Test
    void functionWordsAreNoNames() {
        assertThat(read("من منطقة إلى أخرى", PlaceMention.class)).isEmpty();
        assertThat(read("in the afternoon", PlaceMention.class)).isEmpty();
    }

    @Test
    void actorsAreFoundInEverySpelling() {
        assertThat(read("هاجمت قوات “الدعم السريع” الجيش السوداني", ActorMention.class))
                .containsExactly("rsf = قوات “الدعم السريع”", "sudanese-army = الجيش السوداني");
        assertThat(read("the Syrian Democratic Forces and Turkish troops", ActorMention.class))
                .containsExactly("sdf = Syrian Democratic Forces", "turkey = Turkish troops");
    }

    @Test
    void verbsTellTheirTense() {
        assertThat(read("عبر ثم يعبر ثم سيعبر بعد العبور", EventMention.class))
                .containsExactly(
                        "movement/PAST = عبر",
                        "movement/PRESENT = يعبر",
                        "movement/FUTURE = سيعبر",
                        "movement/NOUN = العبور");
        assertThat(read("They crossed, then the crossing closed", EventMention.class))
                .containsExactly("movement/PAST = crossed", "movement/NOUN = crossing", "closure/PAST = closed");
    }

    @Test
    void verbsAreInflected() {
        assertThat(read("دخلوا", EventMention.class)).containsExactly("movement/PAST = دخلوا");
        assertThat(read("واعتقلت", EventMention.class)).containsExactly("arrest/PAST = اعتقلت");
        assertThat(read("ينسحبون", EventMention.class)).containsExactly("withdrawal/PRESENT = ينسحبون");
    }

    @Test
    void anAreaOfControlIsNoEvent() {
        assertThat(read("في مناطق سيطرة الفصائل", EventMention.class)).isEmpty();
    }

    @Test
    void capitalsInsideASentenceAreNames() {
        assertThat(read("They joined Operation Storm", EventMention.class)).isEmpty();
    }
}
