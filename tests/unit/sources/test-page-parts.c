/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sources/page.h"

#include <string.h>

/* Three paragraphs that stand for an article. */
#define ONE   "وصل وزير الخارجية صباح اليوم إلى العاصمة في زيارة تستغرق يومين، يبحث خلالها ملفات الحدود والتجارة."
#define TWO   "وقال في مؤتمر صحفي إن الطرفين اتفقا على عقد لجنة مشتركة قبل نهاية الشهر، وعلى فتح معبر جديد."
#define THREE "وأضاف أن وفدا فنيا سيزور المنطقة الأسبوع المقبل، تمهيدا لتوقيع مذكرة التفاهم بين الوزارتين."

#define P(text) "<p>" text "</p>"
#define HEAD "<html lang=ar><head><title>الوزير في زيارة رسمية للعاصمة</title></head><body>"
#define TITLE "<h1>الوزير في زيارة رسمية للعاصمة</h1>"
#define WHOLE ONE "\n" TWO "\n" THREE

/* The same kinds of prose beside the article. */
#define ASIDE \
  "أعلنت البورصة صباح اليوم ارتفاع المؤشر العام بنسبة طفيفة، وسط تداولات وصفها محللون بأنها هادئة جدا." \
  "وذكر بيان أن قيمة الأسهم المتداولة تجاوزت ما سجل في الأسبوع الماضي، وأن قطاع المصارف كان في المقدمة."

#define CARD \
  "<div class=item><h3><a href=/o>خبر آخر عن البورصة وأسهمها في المنطقة</a></h3><p>أعلنت البورصة صباح اليوم ارتفاع المؤشر العام " \
  "بنسبة طفيفة، وسط تداولات وصفها محللون بأنها هادئة جدا، وقال بيان إن المصارف كانت في المقدمة.</p></div>"

static const struct
{
  const char *what;
  const char *html;
  const char *text;
} cases[] = {
  { "a live feed in the sidebar says more than the article",
    HEAD "<div class=wrap><article>" TITLE "<div itemprop=articleBody>" P (ONE) P (TWO) P (THREE) "</div></article>"
    "<aside role=complementary><ul><li>" P (ASIDE) P (ASIDE) "</li><li>" P (ASIDE) P (ASIDE) "</li></ul></aside></div>", WHOLE },
  { "the same without microdata, in an entry",
    HEAD "<div class='post hentry'>" TITLE "<div class=entry-content>" P (ONE) P (TWO) P (THREE) "</div></div>"
    "<div class=right-bar><div class=textwidget>" P (ASIDE) P (ASIDE) P (ASIDE) P (ASIDE) "</div></div>", WHOLE },
  { "replies of readers are articles of their own",
    HEAD "<article>" TITLE P (ONE) P (TWO) P (THREE) "</article><section class=replies-wrapper><article class=reply>" P (ASIDE)
    "</article><article class=reply>" P (ASIDE) "</article></section>", WHOLE },
  { "a link in a sentence with the class of a box",
    HEAD TITLE "<article><p>وصل وزير الخارجية صباح اليوم إلى <a class=ticker href=/t>العاصمة</a> في زيارة تستغرق يومين، يبحث خلالها ملفات الحدود والتجارة.</p>"
    P (TWO) P (THREE) "</article>", WHOLE },
  { "paragraphs set apart by line breaks",
    HEAD TITLE "<div id=newsbody>" ONE "<br><br>" TWO "<br /><br />\n" THREE "<br></div><div id=foot>جميع الحقوق محفوظة</div>", WHOLE },
  { "a line that leads to another article, within the text",
    HEAD TITLE "<div class=post-content>" P (ONE) "<p><strong>اقرأ أيضًا: <a href=/2>البورصة ترتفع وسط تداولات هادئة</a></strong></p>" P (TWO)
    "<p>إقرأ أيضا .. <a href=/3>البنك المركزي يبقي الفائدة</a></p>" P (THREE) "</div>", WHOLE },
  { "a box of titles within the text",
    HEAD TITLE "<div class=post-content>" P (ONE) "<div class=box><h4>اقرأ أيضا</h4><ul><li><a href=/2>البورصة ترتفع وسط تداولات هادئة</a></li>"
    "<li><a href=/3>البنك المركزي يبقي الفائدة دون تغيير</a></li></ul></div>" P (TWO) P (THREE) "</div>", WHOLE },
  { "cards of other articles between blocks of text",
    HEAD "<div class=article>" TITLE "<div class=article__block data-type=text><div class=article__text>" ONE "</div></div>"
    "<div class=article__block data-type=article><div class=article__article><a class=article__article-image href=/2></a>"
    "<div class=article__article-desc><a href=/2>البورصة ترتفع وسط تداولات هادئة</a></div><div class=article__article-date>أمس, 10:15 GMT</div></div></div>"
    "<div class=article__block data-type=text><div class=article__text>" TWO "</div></div>"
    "<div class=article__block data-type=text><div class=article__text>" THREE "</div></div></div>", WHOLE },
  { "captions of photographs",
    HEAD TITLE "<article><figure><img src=a.jpg><figcaption>الوزير لدى وصوله إلى المطار (وكالات)</figcaption></figure>" P (ONE)
    "<div class=wp-caption><img src=b.jpg><p class=wp-caption-text>جانب من المؤتمر الصحفي</p></div>" P (TWO) P (THREE) "</article>", WHOLE },
  { "a row to share with, counters and sizes",
    HEAD TITLE "<div class=news-details><div>حجم الخط</div><ul class=share><li><a href=#>شارك</a></li><li><a href=#>غرّد</a></li></ul>"
    "<span>عدد المشاهدات: 1250</span><div>وقت القراءة 3 دقائق</div>" P (ONE) P (TWO) P (THREE) "<div>تم نسخ الرابط</div><div>0 تعليق</div></div>", WHOLE },
  { "tags at the end",
    HEAD TITLE "<article>" P (ONE) P (TWO) P (THREE) "<div><span>كلمات دالة:</span> <a href=/t/1>الخارجية</a> <a href=/t/2>الحدود</a></div></article>", WHOLE },
  { "an invitation to follow the outlet",
    HEAD TITLE "<article>" P (ONE) P (TWO) P (THREE) "<p><strong>لمتابعة آخر الأخبار انضموا إلى قناتنا على <a href='https://t.example/x'>تلغرام</a></strong></p>"
    "<p>تابعوا الوكالة على <a href=/f>فيسبوك</a> و<a href=/x>إكس</a></p><p>اشترك في نشرتنا البريدية ليصلك كل جديد</p></article>", WHOLE },
  { "accelerated pages",
    HEAD "<amp-sidebar id=s><ul><li><a href=/>الرئيسية</a></li></ul></amp-sidebar><article class=amp-wp-article>" TITLE
    "<amp-social-share type=x></amp-social-share><div class=amp-wp-article-content>" P (ONE) "<amp-ad><div fallback>إعلان</div></amp-ad>" P (TWO)
    "<amp-img src=a.jpg></amp-img>" P (THREE) "</div></article>", WHOLE },
  { "sub-headings, lists and quotes stay",
    HEAD TITLE "<article>" P (ONE) "<h2>لجنة مشتركة</h2>" P (TWO) "<ul><li>فتح معبر جديد بين البلدين</li><li>تبادل الوفود التجارية</li></ul>"
    "<blockquote>" P (THREE) "</blockquote></article>",
    ONE "\nلجنة مشتركة\n" TWO "\nفتح معبر جديد بين البلدين\nتبادل الوفود التجارية\n" THREE },
  { "the text in bare nested boxes",
    HEAD "<div><div><div><div>" TITLE "</div><div><div><div>" ONE "</div><div>" TWO "</div><div>" THREE "</div></div></div></div></div>"
    "<div><a href=/a>سياسة</a> <a href=/b>اقتصاد</a> <a href=/c>رياضة</a></div></div>", WHOLE },
  { "posts of a live page",
    HEAD TITLE "<article><div class=live-post><time>10:15</time>" P (ONE) "</div><div class=live-post><time>09:40</time>" P (TWO)
    "</div><div class=live-post><time>09:05</time>" P (THREE) "</div></article>", WHOLE },
  { "an older page laid out in tables",
    "<html dir=rtl><body><table><tr><td><table><tr><td><a href=/1>الرئيسية</a></td></tr><tr><td><a href=/2>سياسة</a></td></tr></table></td>"
    "<td><font size=4><b>الوزير في زيارة رسمية للعاصمة</b></font><br><div align=justify>" ONE "<br>" TWO "<br>" THREE "</div></td></tr></table>", WHOLE },
  { "a dateline and the source stay with the text",
    HEAD TITLE "<article><p>موسكو/ الوكالة - " ONE "</p>" P (TWO) P (THREE) "</article>", "موسكو/ الوكالة - " WHOLE },
  { "what others read, under the text",
    HEAD "<main>" TITLE "<div class=text>" P (ONE) P (TWO) P (THREE) "</div><div><h3>الأكثر قراءة</h3><div><a href=/4>البورصة ترتفع وسط تداولات هادئة</a>"
    "<p>أعلنت البورصة صباح اليوم ارتفاع المؤشر العام بنسبة طفيفة...</p></div><div><a href=/5>البنك المركزي يبقي الفائدة</a>"
    "<p>أعلن البنك المركزي إبقاء سعر الفائدة دون تغيير...</p></div></div></main>", WHOLE },
  { "boxes under the text that begin with a linked heading",
    HEAD "<div>" TITLE "<div>" P (ONE) P (TWO) P (THREE) "</div><div>" CARD CARD CARD CARD "</div></div>", WHOLE },
  { "the same as articles",
    HEAD "<main><article>" TITLE P (ONE) P (TWO) P (THREE) "</article><article>" CARD "</article><article>" CARD "</article></main>", WHOLE },
  { "a notice about cookies without a mark",
    HEAD "<div><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك في الموقع، وبمتابعة التصفح فإنك توافق على شروط الاستخدام.</p></div><div>" TITLE
    P (ONE) P (TWO) P (THREE) "</div>", WHOLE },
  { "what the outlet says of itself in the footer",
    HEAD "<div>" TITLE P (ONE) P (TWO) P (THREE) "</div><div class=footer-about><h4>عن الوكالة</h4>" P (ASIDE) P (ASIDE) "</div>", WHOLE },
  { "comments under a heading alone",
    HEAD "<article>" TITLE P (ONE) P (TWO) P (THREE) "</article><div><h3>التعليقات (2)</h3><div><b>قارئ</b>" P (ASIDE) "</div><div><b>آخر</b>" P (ASIDE)
    "</div></div>", WHOLE },
  { "the lines of linked data",
    HEAD "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"الوزير في زيارة رسمية للعاصمة\",\"articleBody\":\"" ONE "\\n\\n" TWO
    "\\n" THREE "\"}</script>" TITLE "<p>وصل وزير الخارجية</p>", WHOLE },
};

static void
test_parts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].html, strlen (cases[i].html));
      g_autoptr (GError) error = NULL;
      g_autoptr (MirqabPage) page = mirqab_page_extract (bytes, "text/html; charset=utf-8", NULL, NULL,
                                                         &error);

      g_assert_no_error (error);
      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (page->text, ==, cases[i].text);
    }
}

/* What was written in the encoding of Arabic Windows says so in a <meta>. */
static void
test_windows_1256 (void)
{
  g_autofree char *html = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (MirqabPage) page = NULL;
  gsize length;

  html = g_convert ("<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1256'>"
                    "<title>الوزير في زيارة</title></head><body>" TITLE "<div>" ONE "<br><br>" TWO
                    "<br><br>" THREE "</div>", -1, "WINDOWS-1256", "UTF-8", NULL, &length, NULL);
  bytes = g_bytes_new (html, length);
  page = mirqab_page_extract (bytes, NULL, NULL, NULL, NULL);

  g_assert_cmpstr (page->text, ==, WHOLE);
  g_assert_cmpstr (page->language, ==, "ar");
  g_assert_true (page->is_rtl);
}

/* What stands beside a name in its line is no part of it. */
static void
test_bylines (void)
{
  static const struct
  {
    const char *line;
    const char *byline; /* nullable */
  } lines[] = {
    { "By Leila Hasan", "Leila Hasan" },
    { "By: Leila Hasan - May 16, 2022 8:02 pm UTC", "Leila Hasan" },
    { "Leila Hasan @leila on June 26, 2022 at 9:00a", "Leila Hasan" },
    { "Leila Hasan | Monday, 16 May 2022", "Leila Hasan" },
    { "Leila Hasan on", "Leila Hasan" },
    { "Theresa May", "Theresa May" },
    { "بقلم: ليلى حسن - الاثنين 16 مايو 2022", "ليلى حسن" },
    { "كتبت ليلى حسن | في 16 أيار 2022", "ليلى حسن" },
    { "الوكالة 24", "الوكالة 24" },
    { "9:39AM BST 16 May 2022", NULL },
    { "Authors", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *html = g_strdup_printf (HEAD TITLE "<div class=byline>%s</div><article>" P (ONE) P (TWO)
                                               "</article>", lines[i].line);
      g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));
      g_autoptr (MirqabPage) page = mirqab_page_extract (bytes, NULL, NULL, NULL, NULL);

      g_test_message ("%s", lines[i].line);
      g_assert_cmpstr (page->byline, ==, lines[i].byline);
    }
}

/* A year or a month is no day of publication. */
static void
test_no_day (void)
{
  const char *html = HEAD TITLE "<div class=date>مايو 2022</div><article>" P (ONE) P (TWO) "</article>"
                     "<p>© 2019</p>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));
  g_autoptr (MirqabPage) page = mirqab_page_extract (bytes, NULL, NULL, NULL, NULL);

  g_assert_null (page->published);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sources/page/parts", test_parts);
  g_test_add_func ("/sources/page/bylines", test_bylines);
  g_test_add_func ("/sources/page/no-day", test_no_day);
  g_test_add_func ("/sources/page/windows-1256", test_windows_1256);

  return g_test_run ();
}
