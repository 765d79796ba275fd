/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "archive/edit.h"

#include <glib/gstdio.h>

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

  fixture->folder = g_dir_make_tmp ("mirqab-events-XXXXXX", NULL);
  fixture->archive = mirqab_archive_open (fixture->folder, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_clear_object (&fixture->archive);
  folder = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

      g_remove (file);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static MirqabFindings *
make_findings (const char *text,
               guint       n_events)
{
  MirqabFindings *findings = mirqab_findings_new ();

  findings->version = 1;
  g_strlcpy (findings->language, "ar", sizeof findings->language);
  findings->published = mirqab_day_parse ("2024-02-03");
  for (guint i = 0; i < n_events; i++)
    {
      MirqabDatedEvent event = {
        .kind = MIRQAB_EVENT_VISIT, .status = MIRQAB_EVENT_PLANNED,
        .precision = MIRQAB_PRECISION_DAY,
        .from = 20000 + (int) i, .to = 20000 + (int) i,
        .sentence = { 0, (guint32) strlen (text) },
        .countries = g_new0 (const char *, 3),
        .place = g_intern_static_string ("town"),
      };

      event.countries[0] = g_intern_static_string ("AM");
      event.countries[1] = g_intern_static_string ("BY");
      g_array_append_val (findings->events, event);
    }

  return findings;
}

static gint64
add (MirqabArchive *archive,
     const char    *text,
     guint          n_events)
{
  g_autoptr (MirqabArticle) article = mirqab_article_new ();
  g_autoptr (GError) error = NULL;
  MirqabAddResult result;
  gint64 id = 0;

  article->text = g_strdup (text);
  article->outlet = g_strdup ("Outlet");
  article->capture_digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  article->findings = make_findings (text, n_events);
  mirqab_archive_add (archive, article, &id, &result, &error);
  g_assert_no_error (error);

  return id;
}

static void
print_event (const MirqabArticleEvent *event,
             gpointer                  data)
{
  g_string_append_printf (data, "%" G_GINT64_FORMAT "/%u %s %s+%s %s; ", event->article, event->ordinal,
                          event->text, event->countries[0], event->countries[1], event->outlet);
}

static char *
print_all (MirqabArchive *archive)
{
  GString *text = g_string_new (NULL);

  g_assert_true (mirqab_archive_each_event (archive, print_event, text, NULL, NULL));

  return g_string_free (text, FALSE);
}

static void
check_changed (MirqabArchive *archive,
               gint64         revision,
               guint          n_articles,
               gboolean       expects_own)
{
  gboolean own = FALSE;
  g_autoptr (GArray) changed = mirqab_archive_find_changed_events (archive, revision, &own, NULL);

  g_assert_nonnull (changed);
  g_assert_cmpuint (changed->len, ==, n_articles);
  g_assert_cmpint (own, ==, expects_own);
}

static void
test_each (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 id = add (fixture->archive, "first", 2);
  g_autofree char *all = print_all (fixture->archive);
  guint ordinals[] = { 1, 7 };
  gint64 articles[] = { id, id };
  g_autoptr (GPtrArray) quotations = mirqab_archive_quote (fixture->archive, articles, ordinals, 2, NULL);

  g_assert_cmpstr (all, ==, "1/0 first AM+BY Outlet; 1/1 first AM+BY Outlet; ");
  g_assert_cmpstr (((MirqabQuotation *) quotations->pdata[0])->text, ==, "first");
  g_assert_null (quotations->pdata[1]);
}

/* Whoever keeps the events learns which articles to read again. */
static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  MirqabArchive *archive = fixture->archive;
  gint64 first = add (archive, "first", 1);
  gint64 revision = mirqab_archive_get_event_revision (archive, NULL);
  g_autoptr (MirqabFindings) fewer = make_findings ("first", 0);
  g_autofree char *all = NULL;

  g_assert_cmpint (revision, >, 0);
  check_changed (archive, revision, 0, FALSE);

  add (archive, "second", 3);
  check_changed (archive, revision, 1, FALSE);

  revision = mirqab_archive_get_event_revision (archive, NULL);
  add (archive, "without events", 0);
  check_changed (archive, revision, 0, FALSE);

  g_assert_true (mirqab_archive_set_findings (archive, first, fewer, NULL));
  check_changed (archive, revision, 1, FALSE);

  revision = mirqab_archive_get_event_revision (archive, NULL);
  g_assert_true (mirqab_archive_set_read (archive, first, TRUE, NULL));
  check_changed (archive, revision, 0, FALSE);
  g_assert_true (mirqab_archive_set_removed (archive, (gint64[]) { 2 }, 1, TRUE, NULL));
  check_changed (archive, revision, 1, FALSE);
  all = print_all (archive);
  g_assert_cmpstr (all, ==, "");
}

static MirqabOwnEvent *
make_own (void)
{
  static const char *const codes[] = { "AM", "KG", NULL };
  MirqabOwnEvent *own = mirqab_own_event_new ();
  MirqabEventPart reference = { .reference = g_intern_static_string ("2024-01-01-meeting") };
  MirqabEventPart sentence = { .article = 4, .sentence = 17, .kind = MIRQAB_EVENT_VISIT, .from = 19000 };

  own->set = MIRQAB_OWN_DATE | MIRQAB_OWN_COUNTRIES | MIRQAB_OWN_PLACE | MIRQAB_OWN_TITLE;
  own->precision = MIRQAB_PRECISION_MONTH;
  own->from = 19000;
  own->to = 19030;
  own->title = g_strdup ("العنوان");
  own->is_apart = TRUE;
  own->edition = 3;
  mirqab_own_event_set_countries (own, codes);
  g_array_append_val (own->parts, reference);
  g_array_append_val (own->parts, sentence);

  return own;
}

static void
test_own (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autoptr (MirqabOwnEvent) own = make_own ();
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autofree char *before = mirqab_archive_dup_content_stamp (fixture->archive, NULL);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) again = NULL;
  const MirqabOwnEvent *read;

  mirqab_edit_set_own_event (edit, own->uid, own);
  g_assert_true (mirqab_archive_edit (fixture->archive, edit, NULL));
  check_changed (fixture->archive, 0, 0, TRUE);
  after = mirqab_archive_dup_content_stamp (fixture->archive, NULL);
  g_assert_cmpstr (before, !=, after);

  kept = mirqab_archive_own_events (fixture->archive, NULL);
  g_assert_cmpuint (kept->len, ==, 1);
  read = kept->pdata[0];
  g_assert_cmpstr (read->uid, ==, own->uid);
  g_assert_cmpint (read->set, ==, own->set);
  g_assert_cmpint (read->precision, ==, MIRQAB_PRECISION_MONTH);
  g_assert_cmpint (read->to, ==, 19030);
  g_assert_null (read->place);
  g_assert_cmpstr (read->countries[1], ==, "KG");
  g_assert_null (read->countries[2]);
  g_assert_cmpstr (read->title, ==, "العنوان");
  g_assert_true (read->is_apart);
  g_assert_false (read->is_hidden);
  g_assert_cmpuint (read->edition, ==, 3);
  g_assert_cmpuint (read->parts->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (mirqab_event_part_equal (&g_array_index (read->parts, MirqabEventPart, i),
                                            &g_array_index (own->parts, MirqabEventPart, i)));

  /* Undone, and done again. */
  g_assert_true (mirqab_archive_edit (fixture->archive, edit, NULL));
  left = mirqab_archive_own_events (fixture->archive, NULL);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_true (mirqab_archive_edit (fixture->archive, edit, NULL));
  again = mirqab_archive_own_events (fixture->archive, NULL);
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_cmpuint (((MirqabOwnEvent *) again->pdata[0])->parts->len, ==, 2);
}

/* Whatever is put in the place of another edition is a later one. */
static void
test_editions (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (MirqabEdit) edit = mirqab_edit_new ();
  g_autoptr (MirqabOwnEvent) own = make_own ();
  g_autoptr (MirqabOwnEvent) other = mirqab_own_event_copy (own);
  g_autoptr (MirqabOwnEvent) old = NULL;
  g_autoptr (GPtrArray) kept = NULL;

  other->is_hidden = TRUE;
  g_assert_true (mirqab_archive_set_own_event (fixture->archive, own->uid, own, &old, NULL));
  g_assert_null (old);
  mirqab_edit_set_own_event (edit, own->uid, other);
  g_assert_true (mirqab_archive_edit (fixture->archive, edit, NULL));
  g_assert_true (mirqab_archive_edit (fixture->archive, edit, NULL));
  kept = mirqab_archive_own_events (fixture->archive, NULL);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_false (((MirqabOwnEvent *) kept->pdata[0])->is_hidden);
  g_assert_cmpuint (((MirqabOwnEvent *) kept->pdata[0])->edition, ==, 5);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/archive-events/each", test_each);
  ADD ("/archive-events/changes", test_changes);
  ADD ("/archive-events/own", test_own);
  ADD ("/archive-events/editions", test_editions);

  return g_test_run ();
}
