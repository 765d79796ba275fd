/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader/reader-document.h"
#include "text-direction.h"

#include <string.h>

#define LRI "\342\201\246"
#define PDI "\342\201\251"
#define RLM "\342\200\217"
#define LRM "\342\200\216"

static void
test_ltr_runs (void)
{
  static const struct
  {
    const char *description;
    const char *paragraph;
    const char *expected; /* runs in brackets */
  } cases[] = {
    { "only Arabic", "عقدت القمة في مينسك عام 2024.", "عقدت القمة في مينسك عام 2024." },
    { "a code", "منظومة S-400 الجديدة", "منظومة [S-400] الجديدة" },
    { "letters and digits", "بعد جائحة COVID-19، وصل", "بعد جائحة [COVID-19]، وصل" },
    { "an address, without the full stop after it", "على https://example.org/a?b=1. ثم",
      "على [https://example.org/a?b=1]. ثم" },
    { "a telephone number", "هاتف +962-6-555 للصحافة", "هاتف [+962-6-555] للصحافة" },
    { "two words are one run", "وكالة Example News قالت", "وكالة [Example News] قالت" },
    { "a name in brackets", "المنظمة (CSTO) أعلنت", "المنظمة ([CSTO]) أعلنت" },
    { "a dash between days", "من 25-27 نوفمبر", "من 25-27 نوفمبر" },
    { "a sign alone", "ربح + خسارة", "ربح + خسارة" },
    { "Russian", "قال «ОДКБ» إن", "قال «[ОДКБ]» إن" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *text = cases[i].paragraph;
      g_autoptr (GArray) runs =
        mirqab_find_ltr_runs (text, (MirqabSpan) { 0, (guint32) strlen (text) });
      g_autoptr (GString) marked = g_string_new (text);

      g_test_message ("%s", cases[i].description);
      for (guint k = runs->len; k > 0; k--)
        {
          MirqabSpan run = g_array_index (runs, MirqabSpan, k - 1);

          g_string_insert (marked, run.end, "]");
          g_string_insert (marked, run.start, "[");
        }
      g_assert_cmpstr (marked->str, ==, cases[i].expected);
    }
}

static MirqabSpan
find (const MirqabArticle *article,
      const char          *part)
{
  const char *start = strstr (article->text, part);

  g_assert_nonnull (start);
  return (MirqabSpan) { (guint32) (start - article->text),
                        (guint32) (start - article->text + strlen (part)) };
}

static void
add_block (MirqabArticle   *article,
           MirqabBlockKind  kind,
           const char      *part)
{
  MirqabBlock block = { kind, find (article, part) };

  g_array_append_val (article->findings->blocks, block);
}

static MirqabArticle *
make_article (void)
{
  MirqabArticle *article = mirqab_article_new ();
  MirqabMention mention = { .kind = MIRQAB_MENTION_COUNTRY, .id = "KZ" };

  article->text = g_strdup ("مشاركة\n"
                            "قمة في أستانا\n"
                            "COVID-19 يؤجل القمة التي تستضيفها كازاخستان.\n"
                            "تصوير: فلان\n");
  article->findings = mirqab_findings_new ();
  strcpy (article->findings->language, "ar");
  g_free (article->findings->title);
  article->findings->title = g_strdup ("قمة في أستانا");
  article->findings->title_span = find (article, "قمة في أستانا");
  add_block (article, MIRQAB_BLOCK_LEFTOVER, "مشاركة");
  add_block (article, MIRQAB_BLOCK_TITLE, "قمة في أستانا");
  add_block (article, MIRQAB_BLOCK_PARAGRAPH, "COVID-19 يؤجل القمة التي تستضيفها كازاخستان.");
  add_block (article, MIRQAB_BLOCK_CREDIT, "تصوير: فلان");
  mention.span = find (article, "كازاخستان");
  g_array_append_val (article->findings->mentions, mention);

  return article;
}

static char *
dup_characters (const char *text,
                guint       start,
                guint       end)
{
  return g_utf8_substring (text, start, end);
}

static void
test_document (void)
{
  g_autoptr (MirqabArticle) article = make_article ();
  g_autoptr (MirqabReaderDocument) document = mirqab_reader_document_new (article);
  const GArray *links = mirqab_reader_document_get_links (document);
  const char *text = mirqab_reader_document_get_text (document);
  const MirqabReaderLink *link;
  g_autofree char *linked = NULL;
  g_autofree char *evidence = NULL;
  g_autofree char *stripped = NULL;
  guint n_lines, start, end;

  g_assert_true (mirqab_reader_document_is_rtl (document));
  g_assert_cmpstr (text, ==,
                   "قمة في أستانا\n" RLM LRI "COVID-19" PDI " يؤجل القمة التي تستضيفها كازاخستان.");
  g_assert_cmpstr (mirqab_reader_document_get_set_apart (document, &n_lines), ==,
                   "مشاركة\nتصوير: فلان");
  g_assert_cmpuint (n_lines, ==, 2);

  g_assert_cmpuint (links->len, ==, 1);
  link = &g_array_index (links, MirqabReaderLink, 0);
  linked = dup_characters (text, link->start, link->end);
  g_assert_cmpstr (linked, ==, "كازاخستان");
  g_assert_true (mirqab_reader_document_find_link (document, link->start) == link);
  g_assert_true (mirqab_reader_document_find_link (document, link->end - 1) == link);
  g_assert_null (mirqab_reader_document_find_link (document, link->end));

  g_assert_true (mirqab_reader_document_find_span (document, find (article, "19 يؤجل"), &start,
                                                   &end));
  evidence = dup_characters (text, start, end);
  g_assert_cmpstr (evidence, ==, "19" PDI " يؤجل");
  g_assert_false (mirqab_reader_document_find_span (document, find (article, "مشاركة"), &start,
                                                    &end));

  stripped = mirqab_reader_strip_marks (text);
  g_assert_cmpstr (stripped, ==, "قمة في أستانا\nCOVID-19 يؤجل القمة التي تستضيفها كازاخستان.");
}

static void
test_left_to_right (void)
{
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (MirqabReaderDocument) document = NULL;

  article->text = g_strdup ("Ministers met in Minsk.\nمينسك is the capital.\n");
  document = mirqab_reader_document_new (article);

  /* Not analysed: a paragraph a line, the direction by the first letter. */
  g_assert_false (mirqab_reader_document_is_rtl (document));
  g_assert_cmpstr (mirqab_reader_document_get_text (document), ==,
                   "Ministers met in Minsk.\n" LRM "مينسك is the capital.");
}

static void
test_given_title (void)
{
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (MirqabReaderDocument) document = NULL;
  const MirqabReaderParagraph *first;

  article->text = g_strdup ("متن الخبر.");
  article->findings = mirqab_findings_new ();
  strcpy (article->findings->language, "ar");
  g_free (article->findings->title);
  article->findings->title = g_strdup ("عنوان من التلقيمة");
  add_block (article, MIRQAB_BLOCK_PARAGRAPH, "متن الخبر.");
  document = mirqab_reader_document_new (article);

  g_assert_cmpstr (mirqab_reader_document_get_text (document), ==,
                   "عنوان من التلقيمة\nمتن الخبر.");
  first = &g_array_index (mirqab_reader_document_get_paragraphs (document), MirqabReaderParagraph, 0);
  g_assert_cmpint (first->style, ==, MIRQAB_READER_TITLE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/direction/ltr-runs", test_ltr_runs);
  g_test_add_func ("/reader/document/blocks", test_document);
  g_test_add_func ("/reader/document/left-to-right", test_left_to_right);
  g_test_add_func ("/reader/document/given-title", test_given_title);

  return g_test_run ();
}
