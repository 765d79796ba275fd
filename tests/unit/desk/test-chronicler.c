/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "desk/chronicler.h"

typedef struct
{
  char          *folder;
  MirqabDossier *dossier;
  MirqabArchive *archive;
  guint          n_articles;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *dossier = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("mirqab-chronicler-XXXXXX", NULL);
  fixture->dossier = mirqab_dossier_load (dossier, &error);
  g_assert_no_error (error);
  fixture->archive = mirqab_archive_open (fixture->folder, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  g_clear_object (&fixture->archive);
  g_clear_object (&fixture->dossier);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
}

/* Of one event each, on days far from each other. */
static void
add_articles (Fixture *fixture,
              guint    n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MirqabArticle) article = mirqab_article_new ();
      MirqabDay day = 9000 + 100 * (int) fixture->n_articles;
      MirqabDatedEvent event = {
        .kind = MIRQAB_EVENT_OTHER, .precision = MIRQAB_PRECISION_DAY, .from = day, .to = day,
        .countries = g_new0 (const char *, 1),
      };
      MirqabAddResult result;
      gint64 id;

      article->text = g_strdup_printf ("Article number %u reports something", fixture->n_articles++);
      article->findings = mirqab_findings_new ();
      event.sentence.end = (guint32) strlen (article->text);
      g_array_append_val (article->findings->events, event);
      g_assert_true (mirqab_archive_add (fixture->archive, article, &id, &result, NULL));
    }
}

/* Articles whose event is known. */
static guint
count_known (Fixture          *fixture,
             MirqabChronicler *chronicler,
             gboolean         *is_cut,
             guint            *first)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MirqabChronicle) chronicle = NULL;
  g_autoptr (MirqabTimeline) timeline = NULL;
  g_autoptr (MirqabScope) everything = mirqab_scope_new ();
  gboolean is_partial;
  guint n = 0;

  chronicle = mirqab_chronicler_read (chronicler, fixture->archive, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&chronicle, mirqab_chronicle_unref);
  chronicle = mirqab_chronicler_read_known (chronicler, fixture->archive, &is_partial, is_cut, NULL,
                                            &error);
  g_assert_no_error (error);
  g_assert_false (is_partial);

  timeline = mirqab_chronicle_look (chronicle, everything, NULL, NULL);
  *first = G_MAXUINT;
  for (guint i = 0; i < mirqab_timeline_get_size (timeline); i++)
    {
      const MirqabTimelineEvent *event = mirqab_timeline_get (timeline, i);

      if (event->evidence->len == 0)
        continue;
      n++;
      *first = MIN (*first, (guint) (event->from - 9000) / 100);
    }

  return n;
}

static void
test_keeps_all (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (MirqabChronicler) chronicler = mirqab_chronicler_new (fixture->dossier, 0);
  gboolean is_cut;
  guint first;

  add_articles (fixture, 40);
  g_assert_cmpuint (count_known (fixture, chronicler, &is_cut, &first), ==, 40);
  g_assert_false (is_cut);
}

/* What came last is kept, and it is said that the rest is missing. */
static void
test_keeps_the_last (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (MirqabChronicler) chronicler = mirqab_chronicler_new (fixture->dossier, 20);
  gboolean is_cut;
  guint first;

  add_articles (fixture, 20);
  g_assert_cmpuint (count_known (fixture, chronicler, &is_cut, &first), ==, 20);
  g_assert_false (is_cut);

  /* A few more are carried on. */
  add_articles (fixture, 4);
  g_assert_cmpuint (count_known (fixture, chronicler, &is_cut, &first), ==, 24);
  g_assert_false (is_cut);
  g_assert_cmpuint (first, ==, 0);

  add_articles (fixture, 10);
  g_assert_cmpuint (count_known (fixture, chronicler, &is_cut, &first), ==, 20);
  g_assert_true (is_cut);
  g_assert_cmpuint (first, ==, 14);

  add_articles (fixture, 2);
  g_assert_cmpuint (count_known (fixture, chronicler, &is_cut, &first), ==, 22);
  g_assert_true (is_cut);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/chronicler/keeps-all", Fixture, NULL, set_up, test_keeps_all, tear_down);
  g_test_add ("/chronicler/keeps-the-last", Fixture, NULL, set_up, test_keeps_the_last, tear_down);

  return g_test_run ();
}
