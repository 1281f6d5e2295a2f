package org.claimlint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Writes a folder of made-up texts of 2 KB each, half of them Arabic, to measure with: {@code LargeFolder 10000 texts}. */
final class LargeFolder {
    private static final int BYTES = 2_000;
    private static final int REPORTS_A_DAY = 4;
    private static final int IN_A_FOLDER = 1_000;

    private record Language(
            String head, List<String> places, List<String> events, String telling, List<String> filling) {}

    private static final Language ENGLISH = new Language(
            "---%npublished: %s%nlang: en%n---%nNews from %s%n%n",
            List.of(
                    "Aleppo",
                    "Homs",
                    "Idlib",
                    "Hama",
                    "Deir ez-Zor",
                    "Raqqa",
                    "Daraa",
                    "Tartus",
                    "Baghdad",
                    "Mosul",
                    "Basra",
                    "Beirut",
                    "Tripoli",
                    "Benghazi",
                    "Khartoum",
                    "Aden"),
            List.of("An air raid killed", "Shelling wounded", "A flood displaced", "A bomb killed", "A fire killed"),
            "%3$s %4$d civilians in %2$s on %1$s, residents said.",
            List.of(
                    "Residents of the quarter described how the streets were empty while the markets stayed closed.",
                    "Officials spoke about repairs to the water lines before winter comes.",
                    "The road to the hospital was open again, and schools expect their pupils soon.",
                    "Traders complained about the price of flour and fuel in the old town."));

    private static final Language ARABIC = new Language(
            "---%npublished: %s%nlang: ar%n---%nأخبار %s%n%n",
            List.of(
                    "حلب",
                    "حمص",
                    "إدلب",
                    "حماة",
                    "دير الزور",
                    "الرقة",
                    "درعا",
                    "طرطوس",
                    "بغداد",
                    "الموصل",
                    "البصرة",
                    "بيروت",
                    "طرابلس",
                    "بنغازي",
                    "الخرطوم",
                    "عدن"),
            List.of("قتلت غارة جوية", "أصاب القصف", "شرد السيل", "قتلت قنبلة", "قتل حريق"),
            "%3$s %4$d مدنياً في مدينة %2$s يوم %1$s، بحسب الأهالي.",
            List.of(
                    "ووصف سكان الحي كيف خلت الشوارع من المارة فيما بقيت الأسواق مغلقة.",
                    "وتحدث مسؤولون عن إصلاح خطوط المياه قبل الشتاء.",
                    "وفُتح الطريق إلى المشفى من جديد، وتنتظر المدارس تلاميذها.",
                    "واشتكى تجار من أسعار الطحين والوقود في المدينة القديمة."));

    private LargeFolder() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        Random random = new Random(3);
        for (int report = 0; report < Integer.parseInt(args[0]); report++) {
            Path part = folder.resolve(Integer.toString(report / IN_A_FOLDER));
            Files.createDirectories(part);
            LocalDate day = LocalDate.of(1990, 1, 1).plusDays(report / REPORTS_A_DAY);
            String text = text(report % 2 == 0 ? ENGLISH : ARABIC, day, random);
            Files.writeString(part.resolve("r" + report + ".txt"), text);
        }
    }

    private static String text(Language language, LocalDate day, Random random) {
        StringBuilder text = new StringBuilder(language.head().formatted(day, any(language.places(), random)));
        while (text.toString().getBytes(StandardCharsets.UTF_8).length < BYTES) {
            if (random.nextInt(6) == 0) {
                text.append(language.telling()
                        .formatted(
                                day.minusDays(random.nextInt(2)),
                                any(language.places(), random),
                                any(language.events(), random),
                                13 + random.nextInt(80)));
            } else {
                text.append(any(language.filling(), random));
            }
            text.append(random.nextInt(3) == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
