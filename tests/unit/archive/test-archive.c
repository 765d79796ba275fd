/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "archive/archive.h"
#include "archive/search-ranking.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("mirqab-archive-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

      g_remove (file);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static MirqabArchive *
open_archive (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  MirqabArchive *archive = mirqab_archive_open (fixture->folder, &error);

  g_assert_no_error (error);

  return archive;
}

static MirqabArticle *
make_article (const char *text,
              const char *day,
              const char *subject)
{
  MirqabArticle *article = mirqab_article_new ();
  MirqabFindings *findings = mirqab_findings_new ();

  article->text = g_strdup (text);
  article->outlet = g_strdup ("صحيفة الاختبار");
  article->captured_at = 1700000000;
  article->capture_digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  article->findings = findings;

  findings->version = 7;
  g_strlcpy (findings->language, "ar", sizeof findings->language);
  g_free (findings->title);
  findings->title = g_strndup (text, strcspn (text, "\n"));
  findings->published = mirqab_day_parse (day);
  findings->published_origin = day != NULL ? MIRQAB_PUBLISHED_STATED : MIRQAB_PUBLISHED_UNKNOWN;
  if (subject != NULL)
    {
      MirqabCountry country = {
        .code = g_intern_string (subject),
        .role = MIRQAB_ROLE_SUBJECT,
        .mentions = 2,
        .reason = "headline",
        .evidence = { 0, 4 },
      };
      MirqabMention mention = {
        .kind = MIRQAB_MENTION_PERSON, .span = { 0, 4 },
        .id = g_intern_static_string ("somebody"), .rule = "name",
      };
      MirqabDatedEvent event = {
        .kind = MIRQAB_EVENT_VISIT,
        .from = mirqab_day_parse ("2024-02-03"), .to = mirqab_day_parse ("2024-02-04"),
        .precision = MIRQAB_PRECISION_RANGE, .status = MIRQAB_EVENT_PLANNED,
        .sentence = { 0, (guint32) strlen (text) }, .date = { 0, 4 },
        .countries = g_new0 (const char *, 2),
        .place = g_intern_static_string ("town"),
      };

      event.countries[0] = country.code;
      g_array_append_val (findings->countries, country);
      g_array_append_val (findings->mentions, mention);
      g_array_append_val (findings->events, event);
    }

  return article;
}

static gint64
add (MirqabArchive   *archive,
     const char      *text,
     const char      *day,
     const char      *subject,
     MirqabAddResult  expected)
{
  g_autoptr (MirqabArticle) article = make_article (text, day, subject);
  g_autoptr (GError) error = NULL;
  MirqabAddResult result;
  gint64 id = 0;

  mirqab_archive_add (archive, article, &id, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, expected);
  g_assert_cmpint (id, >, 0);

  return id;
}

static MirqabSelection *
select_scope (MirqabArchive     *archive,
              const MirqabScope *scope)
{
  g_autoptr (GError) error = NULL;
  MirqabSelection *selection = mirqab_archive_select (archive, scope, NULL, &error);

  g_assert_no_error (error);

  return selection;
}

static GArray *
list (MirqabArchive      *archive,
      const MirqabScope  *scope,
      GCancellable       *cancellable,
      GError            **error)
{
  g_autoptr (MirqabSelection) selection = mirqab_archive_select (archive, scope, cancellable, error);
  GArray *listings = NULL;

  if (selection != NULL)
    listings = mirqab_archive_list (archive, selection, cancellable, error);
  if (listings != NULL)
    g_assert_cmpuint (listings->len, ==, mirqab_selection_get_count (selection));

  return listings;
}

static guint
count_listed (MirqabArchive *archive,
              MirqabScope   *scope)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) listings = list (archive, scope, NULL, &error);

  g_assert_no_error (error);

  return listings->len;
}

static void
check_event_cb (const MirqabArticleEvent *event,
                gpointer                  data)
{
  guint *n = data;

  g_assert_cmpint (event->status, ==, MIRQAB_EVENT_PLANNED);
  g_assert_cmpint (event->precision, ==, MIRQAB_PRECISION_RANGE);
  g_assert_cmpstr (event->place, ==, "town");
  g_assert_cmpstr (event->countries[0], ==, "AM");
  g_assert_null (event->body);
  (*n)++;
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (MirqabArchive) archive = open_archive (fixture);
  g_autoptr (GError) error = NULL;
  gint64 id = add (archive, "زيارة إلى المدينة\nنص", "2024-02-01", "AM", MIRQAB_ADD_NEW);
  g_autoptr (MirqabArticle) article = mirqab_archive_load (archive, id, &error);
  g_autoptr (GPtrArray) headlines = mirqab_archive_headlines (archive, &id, 1, NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, article->text, -1);
  const MirqabHeadline *headline = g_ptr_array_index (headlines, 0);
  guint n_events = 0;

  g_assert_no_error (error);
  g_assert_cmpstr (article->text, ==, "زيارة إلى المدينة\nنص");
  g_assert_cmpstr (article->outlet, ==, "صحيفة الاختبار");
  g_assert_cmpint (article->captured_at, ==, 1700000000);
  g_assert_cmpstr (article->capture_digest, ==, digest);
  g_assert_cmpint (mirqab_archive_find_capture (archive, digest, NULL), ==, id);

  g_assert_cmpstr (headline->title, ==, "زيارة إلى المدينة");
  g_assert_cmpint (headline->day, ==, mirqab_day_parse ("2024-02-01"));
  g_assert_cmpuint (g_strv_length (headline->subjects), ==, 1);
  g_assert_cmpstr (headline->subjects[0], ==, "AM");

  g_assert_true (mirqab_archive_each_event (archive, check_event_cb, &n_events, NULL, NULL));
  g_assert_cmpuint (n_events, ==, 1);
}

static void
test_same_text_twice (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (MirqabArchive) archive = open_archive (fixture);
  g_autoptr (MirqabScope) everything = mirqab_scope_new ();
  gint64 id = add (archive, "خبر", NULL, NULL, MIRQAB_ADD_NEW);

  g_assert_cmpint (add (archive, "خبر", NULL, NULL, MIRQAB_ADD_ALREADY_THERE), ==, id);
  g_assert_cmpuint (count_listed (archive, everything), ==, 1);
}

static void
test_removed_and_back (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (MirqabArchive) archive = open_archive (fixture);
  g_autoptr (MirqabScope) everything = mirqab_scope_new ();
  gint64 id = add (archive, "خبر", NULL, NULL, MIRQAB_ADD_NEW);

  g_assert_true (mirqab_archive_set_removed (archive, &id, 1, TRUE, NULL));
  g_assert_cmpuint (count_listed (archive, everything), ==, 0);
  g_assert_true (mirqab_archive_set_removed (archive, &id, 1, FALSE, NULL));
  g_assert_cmpuint (count_listed (archive, everything), ==, 1);
  g_assert_true (mirqab_archive_set_removed (archive, &id, 1, TRUE, NULL));
  g_assert_cmpint (add (archive, "خبر", NULL, NULL, MIRQAB_ADD_NEW), ==, id);
  g_assert_cmpuint (count_listed (archive, everything), ==, 1);
}

static void
test_scope (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (MirqabArchive) archive = open_archive (fixture);
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (MirqabSelection) selection = NULL;
  g_autoptr (GArray) counts = NULL;
  g_autoptr (GArray) density = NULL;
  g_autoptr (GArray) listings = NULL;
  gint64 newest;

  add (archive, "قمة في يريفان", "2024-01-05", "AM", MIRQAB_ADD_NEW);
  add (archive, "وزيران في مينسك", "2024-03-05", "BY", MIRQAB_ADD_NEW);
  newest = add (archive, "بيان من يريفان", "2024-05-05", "AM", MIRQAB_ADD_NEW);
  add (archive, "خبر بلا تاريخ", NULL, NULL, MIRQAB_ADD_NEW);

  mirqab_scope_set_only (scope, MIRQAB_SCOPE_KINDS, "visit");
  listings = list (archive, scope, NULL, NULL);
  g_assert_cmpuint (listings->len, ==, 3);
  g_clear_pointer (&listings, g_array_unref);
  mirqab_scope_set_only (scope, MIRQAB_SCOPE_KINDS, "summit");
  listings = list (archive, scope, NULL, NULL);
  g_assert_cmpuint (listings->len, ==, 0);
  g_clear_pointer (&listings, g_array_unref);

  mirqab_scope_clear_list (scope, MIRQAB_SCOPE_KINDS);
  mirqab_scope_set_only (scope, MIRQAB_SCOPE_COUNTRIES, "AM");
  listings = list (archive, scope, NULL, NULL);
  g_assert_cmpuint (listings->len, ==, 2);
  g_assert_cmpint (g_array_index (listings, MirqabListing, 0).id, ==, newest);

  selection = select_scope (archive, scope);
  counts = mirqab_archive_count (archive, selection, MIRQAB_FACET_COUNTRIES, NULL, NULL);
  g_assert_cmpuint (counts->len, ==, 2);
  g_assert_cmpstr (g_array_index (counts, MirqabFacetCount, 0).id, ==, "AM");
  g_assert_cmpuint (g_array_index (counts, MirqabFacetCount, 0).articles, ==, 2);

  density = mirqab_archive_density (archive, selection, NULL, NULL);
  g_assert_cmpuint (density->len, ==, 2);

  mirqab_scope_toggle (scope, MIRQAB_SCOPE_COUNTRIES, "BY");
  g_assert_cmpuint (count_listed (archive, scope), ==, 3);
  scope->all_countries = TRUE;
  g_assert_cmpuint (count_listed (archive, scope), ==, 0);

  mirqab_scope_clear_list (scope, MIRQAB_SCOPE_COUNTRIES);
  mirqab_scope_set_period (scope, mirqab_day_parse ("2024-02-01"), MIRQAB_DAY_NONE);
  g_assert_cmpuint (count_listed (archive, scope), ==, 2);
}

/* One pass over all facets counts as one facet after the other does. */
static void
check_counts (MirqabArchive     *archive,
              const MirqabScope *scope)
{
  g_autoptr (MirqabSelection) selection = select_scope (archive, scope);
  g_autoptr (GError) error = NULL;
  GArray *facets[MIRQAB_N_FACETS];

  g_assert_true (mirqab_archive_count_all (archive, selection, facets, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < MIRQAB_N_FACETS; i++)
    {
      g_autoptr (GArray) counts = mirqab_archive_count (archive, selection, i, NULL, NULL);

      g_assert_cmpuint (facets[i]->len, ==, counts->len);
      for (guint k = 0; k < counts->len; k++)
        {
          MirqabFacetCount *expected = &g_array_index (counts, MirqabFacetCount, k);
          MirqabFacetCount *count = &g_array_index (facets[i], MirqabFacetCount, k);

          g_assert_cmpstr (count->id, ==, expected->id);
          g_assert_cmpuint (count->articles, ==, expected->articles);
        }
      g_array_unref (facets[i]);
    }
}

static void
test_count_all (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (MirqabArchive) archive = open_archive (fixture);
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (MirqabSelection) selection = NULL;
  g_autoptr (GArray) counts = NULL;
  gint64 removed;

  add (archive, "قمة في يريفان", "2024-01-05", "AM", MIRQAB_ADD_NEW);
  add (archive, "وزيران في مينسك", "2024-03-05", "BY", MIRQAB_ADD_NEW);
  removed = add (archive, "بيان من مينسك", "2024-05-05", "BY", MIRQAB_ADD_NEW);
  add (archive, "خبر بلا تاريخ", NULL, NULL, MIRQAB_ADD_NEW);
  g_assert_true (mirqab_archive_set_removed (archive, &removed, 1, TRUE, NULL));

  selection = select_scope (archive, scope);
  counts = mirqab_archive_count (archive, selection, MIRQAB_FACET_COUNTRIES, NULL, NULL);
  g_assert_cmpuint (counts->len, ==, 2);
  check_counts (archive, scope);
  mirqab_scope_set_period (scope, mirqab_day_parse ("2024-02-01"), MIRQAB_DAY_NONE);
  check_counts (archive, scope);
  mirqab_scope_set_only (scope, MIRQAB_SCOPE_COUNTRIES, "AM");
  check_counts (archive, scope);
  scope->all_countries = TRUE;
  check_counts (archive, scope);
  g_free (scope->words);
  scope->words = g_strdup ("قمة");
  check_counts (archive, scope);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (MirqabArchive) archive = open_archive (fixture);
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  add (archive, "خبر", NULL, NULL, MIRQAB_ADD_NEW);
  g_cancellable_cancel (cancellable);
  g_assert_null (list (archive, scope, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_totals (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (MirqabArchive) archive = open_archive (fixture);
  g_autoptr (MirqabScope) everything = mirqab_scope_new ();
  g_autoptr (GArray) listings = NULL;
  MirqabTotals totals;
  gint64 dated = add (archive, "خبر مؤرخ", "2024-01-05", NULL, MIRQAB_ADD_NEW);
  gint64 undated = add (archive, "خبر بلا تاريخ", NULL, NULL, MIRQAB_ADD_NEW);
  gint64 gone = add (archive, "خبر يُحذف", NULL, NULL, MIRQAB_ADD_NEW);

  mirqab_archive_set_read (archive, dated, TRUE, NULL);
  mirqab_archive_set_starred (archive, undated, TRUE, NULL);
  mirqab_archive_set_starred (archive, gone, TRUE, NULL);
  mirqab_archive_set_removed (archive, &gone, 1, TRUE, NULL);

  g_assert_true (mirqab_archive_get_totals (archive, &totals, NULL));
  g_assert_cmpuint (totals.articles, ==, 2);
  g_assert_cmpuint (totals.unread, ==, 1);
  g_assert_cmpuint (totals.starred, ==, 1);

  listings = list (archive, everything, NULL, NULL);
  for (guint i = 0; i < listings->len; i++)
    {
      MirqabListing *listing = &g_array_index (listings, MirqabListing, i);

      g_assert_cmpint (listing->is_dated, ==, listing->id == dated);
    }
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *words;
    guint       expected;
  } cases[] = {
    { "أرمينيا", 1 },       { "ارمينيا", 1 },   { "أَرْمِينِيَا", 1 },   { "القمة", 2 },
    { "قمة", 2 },           { "قم", 2 },        { "\"القمة في\"", 1 }, { "\"في القمة\"", 0 },
    { "قمة أرمينيا", 1 },    { "2024", 1 },      { "٢٠٢٤", 1 },         { "بيلاروسيا", 0 },
  };
  g_autoptr (MirqabArchive) archive = open_archive (fixture);
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (GError) error = NULL;

  add (archive, "القمة في يريفان رحّبت بأرمينيا", NULL, NULL, MIRQAB_ADD_NEW);
  add (archive, "وقمة ٢٠٢٤ لم تعقد", NULL, NULL, MIRQAB_ADD_NEW);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].words);
      mirqab_scope_set_words (scope, cases[i].words);
      g_assert_cmpuint (count_listed (archive, scope), ==, cases[i].expected);
    }

  mirqab_scope_set_words (scope, "؟!");
  g_assert_null (list (archive, scope, NULL, &error));
  g_assert_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_QUERY);
}

/* The language of mirqab_search_query_parse (). */
static void
test_query (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *words;
    const char *expected; /* the letters of the articles */
  } cases[] = {
    { "قمة", "ab" },
    { "قمة -أرمينيا", "b" },
    { "قمة NOT أرمينيا", "b" },
    { "-قمة", "cd" },
    { "\"قمة في مينسك\" OR دوشنبه", "bc" },
    { "\"قمة في مينسك\" ИЛИ دوشنبه", "bc" },
    { "مينسك | دوشنبه", "bc" },
    { "مينسك أو دوشنبه", "bc" },
    { "قمة مينسك OR يريفان", "ab" },
    { "عنوان:قمة", "b" },
    { "Заголовок:قمة", "b" },
    { "title:قمة", "b" },
    { "-عنوان:قمة قمة", "a" },
    { "مصدر:الوكاله", "a" },
    { "source:وكالة قمة", "a" },
    { "-مصدر:وكالة", "bd" },
    { "أرمينيا", "ad" },
    { "القمم ", "ab" },
    { "أرم", "ad" },
    { "أرم ", "" },
    { "لأرمينيا ", "ad" },
    { "=أرمينيا", "a" },
    { "=أَرْمِينِيَــا", "a" },
    { "=وأرمينيا", "" },
    { "=قمة -=أرمينيا", "b" },
    { "=أرمينيا | =ارمينيا", "ad" },
    { "عنوان:=قمة", "b" },
    { "عنوان:=مينسك", "b" },
    { "=حضر", "" },
    { "=\"زار أرمينيا\"", "" },
    { "=ارمينيا", "d" },
    { "=\"زار ارمينيا\"", "d" },
    { "«زار أرمينيا»", "d" },
    { "بين-يريفان", "" },
    { "\"", NULL },
    { "OR", "" },
    { "عنوان:", "" },
    { "- = |", NULL },
  };
  static const struct
  {
    const char *title, *text, *outlet;
  } articles[] = {
    { "يريفان", "عقدت قمة في أرمينيا", "الوكالة" },
    { "قمة في مينسك", "حضرها الجميع", NULL },
    { "دوشنبه", "وصل الوفد بين أمس واليوم", "وكالة الأنباء" },
    { "خبر", "زار ارمينيا وعاد", "صحيفة" },
  };
  g_autoptr (MirqabArchive) archive = open_archive (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      g_autoptr (MirqabArticle) article = mirqab_article_new ();
      MirqabAddResult result;
      gint64 id;

      article->text = g_strdup (articles[i].text);
      article->given_title = g_strdup (articles[i].title);
      article->outlet = g_strdup (articles[i].outlet);
      article->capture_digest = g_strdup (articles[i].text);
      g_assert_true (mirqab_archive_add (archive, article, &id, &result, NULL));
      g_assert_cmpint (id, ==, i + 1);
    }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MirqabScope) scope = mirqab_scope_new ();
      g_autoptr (GArray) found = NULL;
      g_autoptr (GError) error = NULL;
      char letters[G_N_ELEMENTS (articles) + 1] = "";

      g_test_message ("%s", cases[i].words);
      mirqab_scope_set_words (scope, cases[i].words);
      found = list (archive, scope, NULL, &error);
      if (cases[i].expected == NULL)
        {
          g_assert_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_QUERY);
          continue;
        }
      g_assert_no_error (error);
      for (guint k = 0; k < found->len; k++)
        letters[found->len - 1 - k] = (char) ('a' + g_array_index (found, MirqabListing, k).id - 1);
      g_assert_cmpstr (letters, ==, cases[i].expected);
    }
}

/* The best match first; what is as good, and what only a note says, as before. */
static void
test_rank (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    const char *title, *text;
  } articles[] = {
    { "خبر", "انعقدت قمة ثم قمة ثم قمة في المدينة" },
    { "قمة في مينسك", "حضرها الجميع ثم عادوا إلى بلدانهم" },
    { "نبأ", "عاد الوفد إلى بلاده بعد اجتماع وقمة" },
    { "نبأ", "عاد الوفد إلى بلاده بعد قمة واجتماع" },
    { "غيره", "لا شيء من ذلك" },
  };
  static const gint64 expected[] = { 2, 1, 4, 3 };
  g_autoptr (MirqabArchive) archive = open_archive (fixture);
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GArray) found = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      g_autoptr (MirqabArticle) article = mirqab_article_new ();
      MirqabAddResult result;
      gint64 id;

      article->text = g_strdup (articles[i].text);
      article->given_title = g_strdup (articles[i].title);
      g_assert_true (mirqab_archive_add (archive, article, &id, &result, NULL));
    }

  mirqab_scope_set_words (scope, "قمة ");
  found = list (archive, scope, NULL, &error);
  g_assert_no_error (error);
  for (guint round = 0; round < 2; round++)
    {
      g_assert_true (mirqab_archive_rank (archive, scope->words, found, NULL, NULL));
      g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (expected));
      for (guint i = 0; i < found->len; i++)
        g_assert_cmpint (g_array_index (found, MirqabListing, i).id, ==, expected[i]);
    }

  g_assert_true (mirqab_archive_rank (archive, "-قمة", found, NULL, NULL));
  g_assert_cmpint (g_array_index (found, MirqabListing, 0).id, ==, expected[0]);
  g_cancellable_cancel (cancelled);
  g_assert_false (mirqab_archive_rank (archive, scope->words, found, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_new_findings (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (MirqabArchive) archive = open_archive (fixture);
  g_autoptr (MirqabScope) scope = mirqab_scope_new ();
  g_autoptr (MirqabArticle) better = make_article ("عنوان جديد", "2020-01-01", "KZ");
  g_autoptr (GArray) stale = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = add (archive, "متن الخبر وفيه كلمات كثيرة", "2024-01-05", "AM", MIRQAB_ADD_NEW);

  stale = mirqab_archive_find_stale (archive, 8, 10, NULL);
  g_assert_cmpuint (stale->len, ==, 1);

  better->findings->version = 8;
  mirqab_archive_set_findings (archive, id, better->findings, &error);
  g_assert_no_error (error);

  mirqab_scope_set_only (scope, MIRQAB_SCOPE_COUNTRIES, "AM");
  g_assert_cmpuint (count_listed (archive, scope), ==, 0);
  mirqab_scope_set_only (scope, MIRQAB_SCOPE_COUNTRIES, "KZ");
  g_assert_cmpuint (count_listed (archive, scope), ==, 1);
  mirqab_scope_set_words (scope, "جديد");
  g_assert_cmpuint (count_listed (archive, scope), ==, 1);

  g_assert_true (mirqab_archive_check (archive, &problems, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_roll_back (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (MirqabArchive) archive = open_archive (fixture);
  g_autoptr (MirqabScope) everything = mirqab_scope_new ();

  g_assert_true (mirqab_archive_begin (archive, NULL));
  add (archive, "خبر", NULL, NULL, MIRQAB_ADD_NEW);
  mirqab_archive_roll_back (archive);
  g_assert_cmpuint (count_listed (archive, everything), ==, 0);
}

static void
test_two_connections (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (MirqabArchive) writer = open_archive (fixture);
  g_autoptr (MirqabArchive) reader = open_archive (fixture);
  g_autoptr (MirqabScope) everything = mirqab_scope_new ();
  gint64 generation = mirqab_archive_get_generation (reader);

  g_assert_cmpint (mirqab_archive_get_generation (reader), ==, generation);
  add (writer, "خبر", NULL, NULL, MIRQAB_ADD_NEW);
  g_assert_cmpint (mirqab_archive_get_generation (reader), !=, generation);
  g_assert_cmpuint (count_listed (reader, everything), ==, 1);
}

static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const contents[] = {
    "this was never a database, but it is long enough to be read as one by a careless program",
  };
  g_autofree char *file = mirqab_archive_dup_file (fixture->folder);
  g_autofree char *kept = NULL;
  g_autofree char *still_there = NULL;
  g_autoptr (MirqabArchive) archive = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (file, contents[0], -1, NULL));
  g_assert_null (mirqab_archive_open (fixture->folder, &error));
  g_assert_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED);
  g_clear_error (&error);

  g_assert_true (mirqab_archive_set_aside (fixture->folder, &kept, &error));
  g_assert_true (g_file_get_contents (kept, &still_there, NULL, NULL));
  g_assert_cmpstr (still_there, ==, contents[0]);
  archive = open_archive (fixture);
}

static void
test_newer (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *file = mirqab_archive_dup_file (fixture->folder);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_object_unref (open_archive (fixture));

  /* user_version: 4 bytes, big-endian, at offset 60 of the file
   * (https://sqlite.org/fileformat2.html, section 1.3). */
  g_assert_true (g_file_get_contents (file, &contents, &length, NULL));
  contents[63] = 99;
  g_assert_true (g_file_set_contents (file, contents, (gssize) length, NULL));

  g_assert_null (mirqab_archive_open (fixture->folder, &error));
  g_assert_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_NEWER);
}

static void
test_folder_is_a_file (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "file", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  g_assert_null (mirqab_archive_open (file, &error));
  g_assert_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_READ_ONLY);
}

static void
test_not_found (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (MirqabArchive) archive = open_archive (fixture);
  g_autoptr (GError) error = NULL;
  gint64 ids[] = { 1, 2 };
  g_autoptr (GPtrArray) headlines = mirqab_archive_headlines (archive, ids, 2, NULL);

  g_assert_null (mirqab_archive_load (archive, 4, &error));
  g_assert_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_NOT_FOUND);
  g_assert_cmpuint (headlines->len, ==, 2);
  g_assert_null (headlines->pdata[0]);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/archive/round-trip", test_round_trip);
  ADD ("/archive/add/same-text-twice", test_same_text_twice);
  ADD ("/archive/add/removed-and-back", test_removed_and_back);
  ADD ("/archive/scope", test_scope);
  ADD ("/archive/count-all", test_count_all);
  ADD ("/archive/cancelled", test_cancelled);
  ADD ("/archive/totals", test_totals);
  ADD ("/archive/words", test_words);
  ADD ("/archive/query", test_query);
  ADD ("/archive/rank", test_rank);
  ADD ("/archive/new-findings", test_new_findings);
  ADD ("/archive/roll-back", test_roll_back);
  ADD ("/archive/two-connections", test_two_connections);
  ADD ("/archive/open/damaged", test_damaged);
  ADD ("/archive/open/newer", test_newer);
  ADD ("/archive/open/folder-is-a-file", test_folder_is_a_file);
  ADD ("/archive/not-found", test_not_found);

  return g_test_run ();
}
