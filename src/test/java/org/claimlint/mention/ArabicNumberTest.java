package org.claimlint.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimlint.model.Mention;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Quantity;
import org.claimlint.model.QuantityMention;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Arabic numbers and quantities mean, with a few English ones of the same kind; "-" where there is none. */
class ArabicNumberTest {
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private static List<Mention> read(String text) {
        Tokens tokens = Tokens.of(text);
        return QuantityRecognizer.read(tokens, Leads.of(tokens), new BitSet());
    }

    private static String numbers(String text, NumberMention.Kind kind) {
        List<String> numbers = new ArrayList<>();
        for (Mention mention : read(text)) {
            if (mention instanceof NumberMention number && number.kind() == kind) {
                numbers.add(plain(number.value()));
            }
        }
        return numbers.isEmpty() ? "-" : String.join(",", numbers);
    }

    private static String plain(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        BigDecimal shown = value.scale() > 0 ? value.round(SIX_DIGITS) : value;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    private static String quantities(String text) {
        List<String> quantities = new ArrayList<>();
        for (Mention mention : read(text)) {
            if (mention instanceof QuantityMention counted) {
                Quantity quantity = counted.quantity();
                String min = plain(quantity.min());
                String max = plain(quantity.max());
                String unit = counted.unitId() == null ? "" : counted.unitId();
                String measure = counted.measure() == null
                        ? ""
                        : ":" + counted.measure().name().toLowerCase(java.util.Locale.ROOT);
                quantities.add((min.equals(max) ? min : min + ".." + max) + ":" + unit + measure
                        + (quantity.approx() ? "~" : ""));
            }
        }
        return quantities.isEmpty() ? "-" : String.join(",", quantities);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ألف | 1000
            ألفان | 2000
            ألفين | 2000
            ألفا قذيفة | 2000
            ألفي قذيفة | 2000
            ثلاثة آلاف | 3000
            ثلاثة آلاف وأربعمئة وخمسة وستون | 3465
            أربعة آلاف وستمائة | 4600
            أربعة آلاف وستمائة وثمانية | 4608
            خمسة آلاف وثمانمئة وإحدى عشرة | 5811
            ستة آلاف واثنان | 6002
            15 ألفا و25 ألفا | 15000,25000
            خمسة آلاف وسبعة آلاف | 5000,7000
            مليون وثلاثة ملايين | 1000000,3000000
            3 ملايين و200 ألف و12 | 3200012
            five thousand and seven thousand | 5000,7000
            أحد عشر ألفا | 11000
            أحد عشر ألفاً وثلاثمئة | 11300
            اثنا عشر ألف نازح | 12000
            اثني عشر ألفاً وخمسمئة واثنين وعشرين | 12522
            خمسة عشر ألفا ومئتين | 15200
            عشرون ألفاً | 20000
            واحد وعشرون ألفا | 21000
            خمسة وثلاثين ألفاً وسبعمئة | 35700
            مئة ألف | 100000
            مائة وعشرون ألفاً | 120000
            مئتا ألف | 200000
            مئتي ألف | 200000
            مائتان وخمسون ألفا | 250000
            ثلاثمئة وخمسون ألفا | 350000
            مليون | 1000000
            مليونان | 2000000
            مليونين ومئتي ألف | 2200000
            مليون ومئتا ألف | 1200000
            مليونا و200 ألف | 1200000
            ثلاثة ملايين | 3000000
            ثلاثة ملايين وأربعمئة ألف | 3400000
            خمسة عشر مليونا | 15000000
            مليار ونصف المليار | 1500000000
            مليونان ونصف المليون | 2500000
            مليون ونصف | 1500000
            مليون وربع المليون | 1250000
            ألف و200 | 1200
            ألف و 200 | 1200
            3 آلاف و450 | 3450
            12 ألفاً | 12000
            12 ألفا و400 | 12400
            12 ألف و 400 | 12400
            1.5 مليون | 1500000
            1,5 مليون | 1500000
            ٣٫٥ ملايين | 3500000
            ٣٫٥ | 3.5
            ١٬٢٠٠ | 1200
            ١٬٢٠٠٬٠٠٠ | 1200000
            1,200 | 1200
            ١،٢٠٠ | 1200
            7.25 | 7.25
            3 ملايين ونصف المليون | 3500000
            نصف مليون | 500000
            ربع مليون | 250000
            مئة | 100
            مائة | 100
            مئتان | 200
            مئتا قتيل | 200
            مائتا قتيل | 200
            مئتي قتيل | 200
            مائتين وخمسة | 205
            مئتان وأربعون | 240
            ثلاثمئة | 300
            ثلاثمائة | 300
            ثلاث مئة | 300
            ثلاث مائة | 300
            أربعمائة وثلاث عشرة | 413
            أربعمئة وثلاثة عشر | 413
            خمسمئة وتسعة وتسعون | 599
            ستمئة وستة | 606
            سبعمائة وواحد وسبعون | 771
            ثمانمئة | 800
            ثمانمائة | 800
            ثماني مئة | 800
            ثماني مائة | 800
            ثمانيمئة | 800
            تسعمئة واثنتين وثلاثين | 932
            مئة وواحد | 101
            مئة وواحدة | 101
            مئة واثنان | 102
            مئة واثنتا عشرة | 112
            مئة وأحد عشر | 111
            مائة وإحدى وعشرون | 121
            مئة وعشرة | 110
            ثلاثة | 3
            ثلاث | 3
            ثمان | 8
            ثماني | 8
            ثمانية | 8
            أحد عشر | 11
            إحدى عشرة | 11
            اثنا عشر | 12
            اثني عشر | 12
            اثنتا عشرة | 12
            اثنتي عشرة | 12
            ثلاثة عشر | 13
            ثلاث عشرة | 13
            أربع عشرة | 14
            خمس عشرة | 15
            ستة عشر | 16
            سبع عشرة | 17
            ثمانية عشر | 18
            ثماني عشرة | 18
            تسع عشرة | 19
            واحد وعشرون | 21
            إحدى وعشرين | 21
            واحدة وثلاثين | 31
            اثنان وعشرون | 22
            اثنتين وعشرين | 22
            ثلاث وثلاثون | 33
            سبعة وأربعين | 47
            تسعة وتسعون | 99
            الثلاثة | 3
            الخمسة عشر | 15
            الخمسة والعشرين | 25
            المئة | 100
            المئتين | 200
            سالب سبعة | -7
            صفر | 0
            نصف | 0.5
            ثلث | 0.333333
            ثلثا | 0.666667
            ثلثي | 0.666667
            ربع | 0.25
            ثلاثة أرباع | 0.75
            أربعة أخماس | 0.8
            خمسة أسداس | 0.833333
            ثلاثة أعشار | 0.3
            خمسة ونصف | 5.5
            سبعة وربع | 7.25
            أربعة وثلث | 4.33333
            ثلاثة فاصلة خمسة | 3.5
            ٤/٣ | 1.33333
            3/4 | 0.75
            ½ | 0.5
            2½ | 2.5
            عشرة آلاف وواحد | 10001
            تسعة عشر ألفا وتسعمئة وتسعة وتسعون | 19999
            ألف وواحد | 1001
            ألف وخمسمئة | 1500
            ألفان وخمسة عشر | 2015
            ألفين وثمانية عشر | 2018
            بألف وثلاثمئة | 1300
            وثلاثة عشر | 13
            لثلاثة وعشرين | 23
            فمئتين | 200
            مليونا ومئتي ألف | 1200000
            ألفا وثلاثمئة | 1300
            ألفاً وثلاثمئة وخمسين | 1350
            ألفا شخص | 2000
            ألفاً | 1000
            مليوناً ونصف المليون | 1500000
            مليونا لاجئ | 2000000
            مليونا و300 ألف لاجئ | 1300000
            ألفان و350 | 2350
            خمسة آلاف و30 مقاتلا | 5030
            ألف مدني و200 مقاتل | 1000,200
            """)
    void arabic_numbers_have_these_values(String text, String values) {
        assertThat(numbers(text, NumberMention.Kind.NUMBER)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            الأول | 1
            الأولى | 1
            الثاني | 2
            الثانية عشرة | 12
            الثالث عشر | 13
            الحادي عشر | 11
            الحادية عشرة | 11
            العاشر | 10
            العشرون | 20
            الحادي والعشرون | 21
            الحادية والعشرين | 21
            الثاني والثلاثين | 32
            الخامسة والأربعون | 45
            التاسع والتسعون | 99
            الدورة الخامسة والسبعين | 75
            للمرة العاشرة | 10
            للمرة الثالثة والعشرين | 23
            الفوج المئة والخامس | 105
            خامس هجوم | 5
            خامس هذه الهجمات | 5
            ثالثة الغارات | 3
            رابع أيام العيد | 4
            ثاني أكبر مدينة | 2
            أول هجوم | 1
            للمرة الأولى | 1
            """)
    void arabic_ordinals_have_these_values(String text, String values) {
        assertThat(numbers(text, NumberMention.Kind.ORDINAL)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            40 بالمئة | 40
            40 بالمائة | 40
            40 في المئة | 40
            40 في المائة | 40
            ٤٠٪ | 40
            40% | 40
            40 % | 40
            %40 | 40
            بنسبة 15 في المائة | 15
            أربعين بالمئة | 40
            خمسة وأربعون في المئة | 45
            12.5 بالمئة | 12.5
            ١٢٫٥٪ | 12.5
            12,5 بالمئة | 12.5
            نصف بالمئة | 0.5
            نسبة 30 إلى 40 بالمئة | 30,40
            بين 30 و40 بالمئة | 30,40
            مئة بالمئة | 100
            ثلاثة في المئة | 3
            5 نقاط مئوية | -
            """)
    void arabic_percentages_have_these_values(String text, String values) {
        assertThat(numbers(text, NumberMention.Kind.PERCENT)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            نحو 60 مقاتلا | 54..66:fighter~
            قرابة ستين مقاتلاً | 54..66:fighter~
            حوالي 60 | 54..66:~
            زهاء 60 أسرة | 54..66:family~
            ما يقارب 60 شخصا | 54..66:person~
            ما يقارب الـ 60 شخصا | 54..66:person~
            ما يناهز 60 شخصا | 54..66:person~
            60 شخصا تقريبا | 54..66:person~
            أكثر من 60 مدنيا | 61..:civilian
            ما يزيد عن 60 مدنيا | 61..:civilian
            ما يزيد على 60 مدنيا | 61..:civilian
            ما يربو على 60 مدنيا | 61..:civilian
            ما يفوق 60 مدنيا | 61..:civilian
            بأكثر من 60 غارة | 61..:air-raid
            لأكثر من 60 غارة | 61..:air-raid
            وأكثر من ستين غارة | 61..:air-raid
            ما لا يقل عن 60 مدنيا | 60..:civilian
            لا يقل عددهم عن 60 مدنيا | 60..:civilian
            60 مدنيا على الأقل | 60..:civilian
            على الأقل 60 مدنيا | 60..:civilian
            أقل من 60 مدنيا | 0..59:civilian
            دون 60 مدنيا | 0..59:civilian
            لا يتجاوز 60 مدنيا | 0..60:civilian
            لا يتجاوز عددهم 60 مدنيا | 0..60:civilian
            لا يزيد عن 60 مدنيا | 0..60:civilian
            ما بين 30 و40 مقاتلا | 30..40:fighter
            ما بين 30 و 40 مقاتلا | 30..40:fighter
            بين 30 و40 مقاتلا | 30..40:fighter
            بين ثلاثين وأربعين مقاتلا | 30..40:fighter
            بين الثلاثين والأربعين مقاتلا | 30..40:fighter
            ما بين ثلاثة وخمسة مقاتلين | 3..5:fighter
            30 إلى 40 مقاتلا | 30..40:fighter
            من 30 إلى 40 مقاتلا | 30..40:fighter
            30-40 مقاتلا | 30..40:fighter
            30 أو 40 مقاتلا | 30..40:fighter
            ثلاثة أو أربعة مقاتلين | 3..4:fighter
            عشرات المدنيين | 10..99:civilian
            العشرات من المدنيين | 10..99:civilian
            مئات المدنيين | 100..999:civilian
            المئات من العائلات | 100..999:family
            آلاف المدنيين | 1000..9999:civilian
            آلاف النازحين | 1000..9999:displaced
            عشرات الآلاف من المدنيين | 10000..99999:civilian
            مئات آلاف المدنيين | 100000..999999:civilian
            بضعة مقاتلين | 3..9:fighter
            بضع عشرات من المقاتلين | 20..99:fighter
            عدد من المدنيين | 2..99:civilian
            عدة غارات | 2..99:air-raid
            بضعة عشر مقاتلا | 11..19:fighter
            بضع عشرة غارة | 11..19:air-raid
            نيف وعشرون مقاتلا | 21..29:fighter
            عشرون مقاتلا ونيف | 20:fighter
            مقاتلان | 2:fighter
            مقاتلين اثنين | 2:fighter
            غارتان | 2:air-raid
            غارتين جويتين | 2:air-raid
            سيارتان | 2:car
            قذيفتي هاون | 2:shell
            برميلين متفجرين | 2:barrel-bomb
            طفلتان | 2:child
            امرأتين | 2:woman
            شابين | 2:person
            جنديان | 2:soldier
            صاروخين | 2:rocket
            دبابتين | 2:tank
            عائلتان | 2:family
            منزلين | 2:house
            قتيلان وثلاثة جرحى | 2:person:killed,3:person:wounded
            حافلتين | 2:bus
            شاحنتان | 2:truck
            مدرستان | 2:school
            مشفيين | 2:hospital
            قريتين | 2:village
            هجومان | 2:attack
            انفجاران | 2:explosion
            تفجيرين | 2:explosion
            عبوتان ناسفتان | 2:bomb
            سيارة واحدة | 1:car
            مقاتل واحد | 1:fighter
            شخص واحد | 1:person
            امرأة واحدة | 1:woman
            400 مقاتل من تنظيم الدولة من جنسيات مختلفة | 400:fighter
            جثث 12 شخصا | 12:person
            انتشال جثث 12 مدنيا | 12:civilian
            مقتل ما لا يقل عن 23 شخصا بينهم 5 أطفال | 23..:person,5:child
            مقتل 5 وإصابة 12 | 5:,12:
            5 من عناصر الشرطة | 5:police
            12 عنصرا من قوات النظام | 12:soldier
            3 نساء و4 أطفال | 3:woman,4:child
            ثلاث مواطنات | 3:woman
            خمس ممرضات | 5:nurse
            سبع طالبات | 7:student
            أربع مجندات | 4:conscript
            عشر سيدات | 10:woman
            قتلى عددهم 12 | 12:person:killed
            عدد القتلى 12 | 12:person:killed
            عدد القتلى إلى 12 | 12:person:killed
            ارتفع عدد القتلى إلى 12 | 12:person:killed
            ارتفاع عدد الجرحى إلى نحو 45 | 40.5..49.5:person:wounded~
            بلغ عدد الجرحى 45 | 45:person:wounded
            ليصل عدد الضحايا إلى 45 | 45:person:killed
            حصيلة القتلى إلى 31 | 31:person:killed
            ارتفعت حصيلة الشهداء إلى 31 شهيدا | 31:person:killed
            حصيلة القتلى ارتفعت إلى 31 | 31:person:killed
            بلغ عدد القتلى من المدنيين 31 | 31:civilian:killed
            عدد قتلى الهجوم إلى 13 | 13:person:killed
            عدد النازحين يتجاوز 3000 | 3001..:displaced
            عدد المعتقلين أكثر من 300 | 301..:detainee
            بلغ عدد الغارات إحدى عشرة | 11:air-raid
            عدد الغارات 11 غارة | 11:air-raid
            عددهم 12 | 12:
            البالغ عددهم 12 | 12:
            البالغ عددهم 12 مقاتلا | 12:fighter
            15 سعوديا | 15:person
            أربعة سودانيين | 4:person
            ثلاثة إيرانيين | 3:person
            سوريان | 2:person
            681 من الحوثيين | 681:fighter
            500 متر | 500:m
            12 كلم | 12:km
            12 كم | 12:km
            كيلومترين | 2:km
            250 كغ | 250:kg
            5 آلاف دولار | 5000:USD
            30 طنا | 30:tonne
            ثلثا السكان | -
            لواء 104 | -
            اللواء 104 | -
            الفوج 46 | -
            الفرقة 25 | -
            الفرقة الرابعة | -
            القرار 2254 | -
            المادة 12 من الدستور | -
            كيلو 16 | -
            حي 1070 شقة | -
            مشروع 3000 شقة | -
            عيار 122 ملم | -
            مدفع 23 ملم | -
            الطريق M5 | -
            محطة T2 | -
            مطار تي 4 | -
            صفحة 45 | -
            الملف رقم 12 | -
            سيارة رقم 15 | -
            طائرة سوخوي 24 | -
            ميغ 23 | -
            صاروخ غراد 122 ملم | -
            دبابة تي 72 | -
            رشاش 14.5 | -
            النقطة 17 | -
            الكتيبة 559 | -
            غرفة 12 | -
            حاجز 48 | -
            السرب 679 | -
            الحلقة 3 | -
            العدد 45 من الصحيفة | -
            المجموعة 5 | -
            القناة 12 | -
            رحلة 302 | -
            الشارع 15 | -
            شارع 30 | -
            اوتوستراد M4 | -
            الساعة 12 | -
            هاتف 0933112233 | -
            بلغ عدد القتلى والجرحى 45 | 45:person:casualties
            عدد القتلى في صفوف قوات النظام إلى 12 | -
            بلغ عدد قتلى حريق التاسع من آب 13، وتراجع عدد الجرحى إلى 18 | 13:person:killed,18:person:wounded
            ارتفع عدد القتلى إلى 12 بينهم 3 أطفال | 12:person:killed,3:child
            بلغ عدد مقاتلي اللواء الذين انسحبوا من الوادي صوب الجبال نحو 600 | 540..660:fighter~
            عدد كبير من القتلى وصل في 12 سيارة | 2..99:person:killed,12:car
            عدد القتلى لم يعرف، ووصل إلى المكان 3 أطباء | 3:doctor
            عدد السكان 5 ملايين | 5000000:resident
            حصيلة التفجير إلى 12 | -
            حصيلة تفجير الباب ترتفع إلى 12 قتيلا | 12:person:killed
            death toll rose to 31 | 31:person:killed
            the number of wounded rose to 45 | 45:person:wounded
            the number of refugees reached 5,000 | 5000:refugee
            a number of soldiers went to 5 | 2..99:soldier
            عملية عسكرية | -
            عمليتان عسكريتان | 2:attack
            إلى 12 إيرانيا | 12:person
            دخلت إلى سوريا 12 شاحنة | 12:truck
            في 2011 سوريا | -
            يوسف سوري | -
            لم يتجاوز عددهم العشرين | 0..20:
            لا يقل عددهم عن عشرين مقاتلا | 20..:fighter
            رفع عدد نقاطه من 12 نقطة إلى 27 | 12:position,27:position
            rose from 12 soldiers to 30 | 12:soldier,30:soldier
            قدرت البعثة عدد القتلى بما بين 35 و45 | 35..45:person:killed
            نقل 12 مقاتلا إلى 3 مشاف | 12:fighter,3:hospital
            منصة إطلاق واحدة | 1:launcher
            """)
    void quantities_count_these(String text, String counted) {
        assertThat(quantities(text)).isEqualTo(counted);
    }
}
