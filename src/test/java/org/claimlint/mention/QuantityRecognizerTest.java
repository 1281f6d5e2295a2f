package org.claimlint.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimlint.model.Measure;
import org.claimlint.model.Mention;
import org.claimlint.model.NumberMention;
import org.claimlint.model.QuantityMention;
import org.claimlint.model.UnreadMention;
import org.claimlint.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityRecognizerTest {

    private static List<Mention> read(String text) {
        Tokens tokens = Tokens.of(text);
        return QuantityRecognizer.read(tokens, Leads.of(tokens), new BitSet());
    }

    private static List<NumberMention> numbers(String text, NumberMention.Kind kind) {
        List<NumberMention> numbers = new ArrayList<>();
        for (Mention mention : read(text)) {
            if (mention instanceof NumberMention number && number.kind() == kind) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static List<QuantityMention> quantities(String text) {
        List<QuantityMention> quantities = new ArrayList<>();
        for (Mention mention : read(text)) {
            if (mention instanceof QuantityMention quantity) {
                quantities.add(quantity);
            }
        }
        return quantities;
    }

    private static QuantityMention quantity(String text) {
        List<QuantityMention> quantities = quantities(text);
        assertThat(quantities).hasSize(1);
        return quantities.get(0);
    }

    private static String words(String text, Mention mention) {
        return text.substring(mention.span().start(), mention.span().end());
    }

    private static String interval(QuantityMention mention) {
        BigDecimal max = mention.quantity().max();
        return mention.quantity().min().stripTrailingZeros().toPlainString()
                + ".."
                + (max == null ? "" : max.stripTrailingZeros().toPlainString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,400 | 1400",
                "2,350,000 | 2350000",
                "7.25 | 7.25",
                "1.300,50 | 1300.5",
                "1'250 | 1250",
                "8 650 000 | 8650000",
                "١٬٧٠٠ | 1700",
                "٤٫٥ | 4.5",
                "۲۳ | 23",
                "٠,٤ | 0.4",
                "3/8 | 0.375",
                "2 1/2 | 2.5",
                "¾ | 0.75",
                "3½ | 3.5",
                "-17 | -17",
                "-4.5 | -4.5",
                "3e4 | 30000",
                "40k | 40000",
                "2.5 million | 2500000",
                "7bn | 7000000000",
                "4 hundred and 12 | 412",
                "١٣ ألفاً | 13000",
                "4 آلاف | 4000",
                "٥ مئة و ٣٠ | 530",
                "minus eleven | -11",
                "three quarters | 0.75",
                "two and a half | 2.5",
                "four and a half million | 4500000",
                "seven million and a half | 7500000",
                "half a million | 500000",
                "half a dozen | 6",
                "one in ten | 0.1",
                "six point zero five | 6.05",
                "twelve (12) | 12",
                "ثلاثة أرباع | 0.75",
                "ثلثا | 0.666666666666666666",
                "نصف مليون | 500000",
                "مليون ونصف | 1500000",
                "سبعة وربع | 7.25",
                "عشرون وثلاثة أخماس | 20.6",
                "سالب تسعة | -9",
                "صفر فاصلة سبعة | 0.7",
                "خمس المحصول | 0.2"
            })
    void numbers_of_every_form_are_read(String text, double value) {
        List<NumberMention> numbers = numbers(text, NumberMention.Kind.NUMBER);
        assertThat(numbers).hasSize(1);
        assertThat(numbers.get(0).value().doubleValue()).isCloseTo(value, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void a_point_before_three_digits_means_thousands_between_arabic_words() {
        NumberMention number =
                numbers("نزح 1.350 شخصاً", NumberMention.Kind.NUMBER).get(0);
        assertThat(number.value()).isEqualByComparingTo("1350");
        assertThat(number.otherReading()).isEqualByComparingTo("1.35");
    }

    @Test
    void a_point_before_three_digits_is_a_decimal_in_english() {
        NumberMention number =
                numbers("a rate of 1.350 per head", NumberMention.Kind.NUMBER).get(0);
        assertThat(number.value()).isEqualByComparingTo("1.35");
        assertThat(number.otherReading()).isEqualByComparingTo("1350");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the 6th convoy | 6",
                "the twenty-second convoy | 22",
                "a fourth convoy | 4",
                "القافلة الثامنة | 8",
                "القافلة الحادية والعشرون | 21",
                "القرن العشرون | 20",
                "لأول مرة | 1"
            })
    void ordinals_are_read(String text, int value) {
        List<NumberMention> ordinals = numbers(text, NumberMention.Kind.ORDINAL);
        assertThat(ordinals).hasSize(1);
        assertThat(ordinals.get(0).value()).isEqualByComparingTo(String.valueOf(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "45%",
                "45 %",
                "45 percent",
                "forty-five per cent",
                "٤٥٪",
                "٪٤٥",
                "45 في المئة",
                "خمسة وأربعون بالمئة",
                "45 بالمائة"
            })
    void percentages_are_read_and_are_no_numbers(String text) {
        List<NumberMention> percentages = numbers(text, NumberMention.Kind.PERCENT);
        assertThat(percentages).hasSize(1);
        assertThat(percentages.get(0).value()).isEqualByComparingTo("45");
        assertThat(words(text, percentages.get(0))).isEqualTo(text);
        assertThat(numbers(text, NumberMention.Kind.NUMBER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "نحو 250 مقاتلاً | 225..275 | fighter",
                "حوالي ألفي نازح | 1800..2200 | displaced",
                "قرابة ثلاث سنوات | 2.5..3.5 | year",
                "أكثر من سبعين أسيراً | 71.. | prisoner",
                "ما لا يقل عن 33 مدنياً | 33.. | civilian",
                "أقل من 20 كيلومتراً | 0..19 | km",
                "لا يتجاوز 15 مسلحاً | 0..15 | fighter",
                "ما بين 70 و90 عائلة | 70..90 | family",
                "بين ثلاثين وأربعين جندياً | 30..40 | soldier",
                "80 جريحاً على الأقل | 80.. | person",
                "60 شاحنة تقريباً | 54..66 | truck",
                "about 250 fighters | 225..275 | fighter",
                "some 80 villagers | 72..88 | civilian",
                "more than seventy prisoners | 71.. | prisoner",
                "at least 33 civilians | 33.. | civilian",
                "fewer than 20 tanks | 0..19 | tank",
                "up to 15 gunmen | 0..15 | gunman",
                "between 70 and 90 families | 70..90 | family",
                "70-90 families | 70..90 | family",
                "70 to 90 families | 70..90 | family",
                "five or six soldiers | 5..6 | soldier",
                "12-17 thousand refugees | 12000..17000 | refugee",
                "80 houses or more | 80.. | house"
            })
    void bounds_make_intervals_from_the_first_word_to_the_noun(String text, String interval, String unit) {
        QuantityMention quantity = quantity(text);
        assertThat(interval(quantity)).isEqualTo(interval);
        assertThat(quantity.unitId()).isEqualTo(unit);
        assertThat(words(text, quantity)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "عشرات المقاتلين | 10..99",
                "المئات من المدنيين | 100..999",
                "عشرات الآلاف من السكان | 10000..99999",
                "عدة غارات | 2..99",
                "dozens of fighters | 10..99",
                "hundreds of civilians | 100..999",
                "several villages | 2..99",
                "several hundred people | 200..999"
            })
    void vague_counts_are_quantities_without_a_number(String text, String interval) {
        QuantityMention quantity = quantity(text);
        assertThat(interval(quantity)).isEqualTo(interval);
        assertThat(quantity.quantity().vague()).isTrue();
        assertThat(quantity.number()).isNull();
        assertThat(numbers(text, NumberMention.Kind.NUMBER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"أسيران, prisoner", "جنديين, soldier", "حافلتين, bus", "وصاروخان, rocket"})
    void an_arabic_dual_counts_two(String text, String unit) {
        QuantityMention quantity = quantity(text);
        assertThat(interval(quantity)).isEqualTo("2..2");
        assertThat(quantity.unitId()).isEqualTo(unit);
        assertThat(quantity.number()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"الجانبين", "الطرفان", "الضفتين", "باديتي حلب", "مقاتلين", "مدنيين", "العائلتين", "معظم البلدات"
            })
    void what_only_looks_like_a_dual_counts_nothing(String text) {
        assertThat(quantities(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18 قتيلاً | person | KILLED",
                "ستة شهداء | person | KILLED",
                "22 جريحاً | person | WOUNDED",
                "8 wounded | person | WOUNDED",
                "nine dead | person | KILLED",
                "5 wounded | person | WOUNDED"
            })
    void a_noun_may_say_what_became_of_the_counted(String text, String unit, Measure measure) {
        QuantityMention quantity = quantity(text);
        assertThat(quantity.unitId()).isEqualTo(unit);
        assertThat(quantity.measure()).isEqualTo(measure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14 مقاتلاً من فصائل محلية | 14 مقاتلاً | fighter",
                "ستة من عناصر الشرطة | ستة من عناصر | police",
                "ستة من عناصر الجيش | ستة من عناصر | soldier",
                "ستة من عناصره | ستة من عناصره | fighter",
                "القافلات الثلاث | | ",
                "الشاحنات الثلاث | الشاحنات الثلاث | truck",
                "14 young men | 14 young men | man",
                "six of the wounded | six of the wounded | person",
                "14 rebel fighters | 14 rebel fighters | fighter",
                "14 others | 14 others | ",
                "كانوا 14 آخرين | 14 آخرين | ",
                "a 14-man patrol | 14-man | man",
                "€14 | €14 | EUR",
                "14km | 14km | km"
            })
    void a_number_is_joined_to_what_it_counts(String text, String words, String unit) {
        List<QuantityMention> quantities = quantities(text);
        if (words == null) {
            assertThat(quantities).isEmpty();
        } else {
            assertThat(quantities).hasSize(1);
            assertThat(words(text, quantities.get(0))).isEqualTo(words);
            assertThat(quantities.get(0).unitId()).isEqualTo(unit);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "اللواء 62",
                "الفوج 31",
                "القرار 1701",
                "المادة 9",
                "كيلو 44",
                "عيار 120 ملم",
                "مدافع 120 ملم",
                "طريق M7",
                "Brigade 62",
                "Resolution 1701",
                "No. 9",
                "Article 9",
                "the M7",
                "an F-22",
                "120 mm mortars"
            })
    void a_number_that_is_a_name_counts_nothing(String text) {
        assertThat(numbers(text, NumberMention.Kind.NUMBER)).hasSize(1).allMatch(NumberMention::name);
        assertThat(quantities(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"الفرقة الخامسة", "the Fifth Division", "the 5th Corps"})
    void an_ordinal_of_a_unit_is_a_name(String text) {
        assertThat(numbers(text, NumberMention.Kind.ORDINAL)).hasSize(1).allMatch(NumberMention::name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4,56,7", "56.78.90", "0x7B", "1234567890123456789012345678901"})
    void what_looks_like_a_number_and_is_none_is_unread(String text) {
        assertThat(read(text)).hasSize(1).allMatch(UnreadMention.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.20.30.40",
                "https://example.org/2019/45?page=7",
                "www.example.org/12",
                "0911-222-333",
                "at 09:45:10",
                "no one",
                "This one that",
                "the one who",
                "لست",
                "أحد الشهود",
                "أي واحد"
            })
    void what_is_certainly_no_number_is_passed_over(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void tokens_of_a_date_hold_no_numbers() {
        Tokens tokens = Tokens.of("in 2016 about 40 fighters");
        BitSet taken = new BitSet();
        taken.set(1);
        assertThat(QuantityRecognizer.read(tokens, Leads.of(tokens), taken)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in 2016 fighters crossed", "the 2016 attacks", "aged over 70", "the district of 5 and 6"})
    void years_and_ages_are_no_counts(String text) {
        assertThat(quantities(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rose from 30 to 50 dead", "ارتفع العدد من 30 إلى 50 قتيلاً"})
    void a_change_is_no_range(String text) {
        QuantityMention quantity = quantity(text);
        assertThat(interval(quantity)).isEqualTo("50..50");
    }

    @Test
    void words_and_differing_digits_stay_two_numbers() {
        assertThat(numbers("سبعة (8) مقاتلين", NumberMention.Kind.NUMBER)).hasSize(2);
    }
}
