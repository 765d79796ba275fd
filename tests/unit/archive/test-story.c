/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "archive/story.h"

#include <glib/gstdio.h>

#define WIRE \
  "عقد وزراء الدفاع اجتماعهم الدوري في العاصمة يوم الثلاثاء، وبحثوا خطة التدريب المشترك للعام المقبل. وقال المتحدث إن الوزراء " \
  "أقروا برنامجا من سبعة تمارين تجري في أراضي أربع دول، وإن التمرين الأول سيبدأ في الربيع."
#define REWRITTEN \
  "عقد وزراء الدفاع اجتماعهم الدوري في العاصمة أمس الثلاثاء، وبحثوا خطة التدريب المشترك للعام القادم. وقال المتحدث إن الوزراء " \
  "أقروا برنامجا من سبعة تمارين تجري في أراضي أربع دول، وإن التمرين الأول سيبدأ في الربيع."
#define OTHER \
  "افتتح الرئيس معرضا للصناعات الخفيفة في شمال البلاد، وتجول في أجنحته ساعة كاملة، ثم التقى عمال المصنع الجديد. ووعد بأن " \
  "تشتري الدولة نصف ما ينتجه المصنع هذا العام، وبأن ترفع الأجور في الصيف."

typedef struct
{
  char          *folder;
  MirqabArchive *archive;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("mirqab-story-XXXXXX", NULL);
  fixture->archive = mirqab_archive_open (fixture->folder, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_object_unref (fixture->archive);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

      g_remove (file);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

/* What comes in, and what becomes of it. */
typedef struct
{
  const char      *text;
  const char      *source;
  const char      *entry;
  const char      *link; /* nullable */
  MirqabDay        day;
  gint64           id;
  MirqabAddResult  result;
} Arrival;

static void
file_one (Fixture       *fixture,
          const Arrival *arrival)
{
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (GError) error = NULL;
  MirqabAddResult result;
  gint64 id;

  article->text = g_strdup (arrival->text);
  article->outlet = g_strdup (arrival->source);
  article->source_id = g_strdup (arrival->source);
  article->entry_id = g_strdup (arrival->entry);
  article->link = g_strdup (arrival->link);
  article->captured_at = 1700000000;
  article->findings = mirqab_findings_new ();
  g_free (article->findings->title);
  article->findings->title = g_strdup ("خبر");
  article->findings->published = arrival->day;
  mirqab_archive_file (fixture->archive, article, &id, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, arrival->result);
  g_assert_cmpint (id, ==, arrival->id);
}

static void
file_all (Fixture       *fixture,
          const Arrival *arrivals,
          gsize          n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_test_message ("arrival %" G_GSIZE_FORMAT, i);
      file_one (fixture, &arrivals[i]);
    }
}

static guint
count_in_view (Fixture *fixture)
{
  MirqabTotals totals;

  g_assert_true (mirqab_archive_get_totals (fixture->archive, &totals, NULL));

  return totals.articles;
}

static void
test_near (Fixture       *fixture,
           gconstpointer  data)
{
  static const Arrival arrivals[] = {
    { WIRE, "a", "1", "https://a.example/1", 19000, 1, MIRQAB_ADD_NEW },
    { OTHER, "a", "2", "https://a.example/2", 19000, 2, MIRQAB_ADD_NEW },
    { REWRITTEN, "b", "x", "https://b.example/x", 19001, 1, MIRQAB_ADD_VARIANT },
    { REWRITTEN, "b", "x", "https://b.example/x", 19001, 1, MIRQAB_ADD_ALREADY_THERE },
    { WIRE, "c", "y", "https://c.example/y", 19001, 1, MIRQAB_ADD_ALREADY_THERE },
    /* the same words weeks later are another story */
    { REWRITTEN " وانتهى.", "d", "z", "https://d.example/z", 19030, 3, MIRQAB_ADD_NEW },
  };
  const gint64 id = 1;
  g_autoptr (GPtrArray) variants = NULL;
  g_autoptr (GPtrArray) headlines = NULL;
  g_autoptr (MirqabArticle) loaded = NULL;
  const MirqabVariant *variant;

  file_all (fixture, arrivals, G_N_ELEMENTS (arrivals));
  g_assert_cmpuint (count_in_view (fixture), ==, 3);
  variants = mirqab_archive_list_variants (fixture->archive, 1, NULL);
  g_assert_cmpuint (variants->len, ==, 1);
  variant = g_ptr_array_index (variants, 0);
  g_assert_cmpint (variant->kind, ==, MIRQAB_VARIANT_OF_OUTLET);
  g_assert_cmpstr (variant->outlet, ==, "b");
  g_assert_cmpint (variant->day, ==, 19001);
  loaded = mirqab_archive_load_variant (fixture->archive, variant->id, NULL);
  g_assert_cmpstr (loaded->text, ==, REWRITTEN);
  headlines = mirqab_archive_headlines (fixture->archive, &id, 1, NULL);
  g_assert_cmpuint (((MirqabHeadline *) g_ptr_array_index (headlines, 0))->n_variants, ==, 1);
}

/* Through two feeds of one outlet: known by its address, whatever tracks it. */
static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  static const Arrival arrivals[] = {
    { WIRE, "a/top", "1", "https://www.a.example/1?utm_source=top", 19000, 1, MIRQAB_ADD_NEW },
    { WIRE " تابع آخر المستجدات.", "a/world", "9", "http://a.example/1/#top", 19020, 1, MIRQAB_ADD_VARIANT },
    /* an address under which there is something else by now */
    { OTHER, "b", "7", "https://a.example/1", 19020, 2, MIRQAB_ADD_NEW },
  };

  file_all (fixture, arrivals, G_N_ELEMENTS (arrivals));
}

static void
test_update (Fixture       *fixture,
             gconstpointer  data)
{
  static const Arrival first[] = {
    { WIRE, "a", "1", "https://a.example/1", 19000, 1, MIRQAB_ADD_NEW },
    { REWRITTEN, "b", "x", "https://b.example/x", 19001, 1, MIRQAB_ADD_VARIANT },
  };
  static const Arrival second[] = {
    { WIRE " وأضاف أن العدد ثمانية.", "a", "1", "https://a.example/1", 19000, 2, MIRQAB_ADD_UPDATED },
    { WIRE "  وأضاف أن العدد ثمانية", "a", "1", "https://a.example/1", 19000, 2, MIRQAB_ADD_ALREADY_THERE },
    { WIRE " وأضاف أن العدد تسعة.", "a", "1", "https://a.example/1", 19000, 3, MIRQAB_ADD_UPDATED },
    /* the one before the last once more: it stays what it is, an earlier version */
    { WIRE, "c", "w", "https://c.example/w", 19000, 3, MIRQAB_ADD_VARIANT },
  };
  g_autoptr (GPtrArray) variants = NULL;
  g_autoptr (GPtrArray) headlines = NULL;
  g_autoptr (MirqabArticle) earlier = NULL;
  const gint64 id = 3;
  guint n_earlier = 0;

  file_all (fixture, first, G_N_ELEMENTS (first));
  g_assert_true (mirqab_archive_set_starred (fixture->archive, 1, TRUE, NULL));
  file_all (fixture, second, G_N_ELEMENTS (second));
  g_assert_cmpuint (count_in_view (fixture), ==, 1);

  headlines = mirqab_archive_headlines (fixture->archive, &id, 1, NULL);
  g_assert_true (((MirqabHeadline *) g_ptr_array_index (headlines, 0))->starred);
  variants = mirqab_archive_list_variants (fixture->archive, 3, NULL);
  g_assert_cmpuint (variants->len, ==, 4);
  for (guint i = 0; i < variants->len; i++)
    {
      const MirqabVariant *variant = g_ptr_array_index (variants, i);

      n_earlier += variant->kind == MIRQAB_VARIANT_EARLIER;
      if (variant->id == -1)
        earlier = mirqab_archive_load_variant (fixture->archive, variant->id, NULL);
    }
  g_assert_cmpuint (n_earlier, ==, 2);
  g_assert_cmpstr (earlier->text, ==, WIRE);
}

/* A source that changes what a person has removed does not bring it back. */
static void
test_removed (Fixture       *fixture,
              gconstpointer  data)
{
  static const Arrival before = { WIRE, "a", "1", "https://a.example/1", 19000, 1, MIRQAB_ADD_NEW };
  static const Arrival after = { WIRE " وأضاف.", "a", "1", "https://a.example/1", 19000, 1,
                                 MIRQAB_ADD_ALREADY_THERE };
  const gint64 id = 1;

  file_one (fixture, &before);
  g_assert_true (mirqab_archive_set_removed (fixture->archive, &id, 1, TRUE, NULL));
  file_one (fixture, &after);
  g_assert_cmpuint (count_in_view (fixture), ==, 0);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/archive/story/near", test_near);
  ADD ("/archive/story/link", test_link);
  ADD ("/archive/story/update", test_update);
  ADD ("/archive/story/removed", test_removed);

  return g_test_run ();
}
