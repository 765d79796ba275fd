/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "briefing/briefing.h"
#include "briefing/proof.h"

#define N_ARTICLES 40

typedef struct
{
  MirqabDossier     *dossier;
  MirqabArticleFact  facts[N_ARTICLES];
  MirqabBriefing     briefing;
  guint              n_read; /* articles */
} Fixture;

static MirqabArticle *
make_article_cb (guint     position,
                 gpointer  user_data,
                 GError  **error)
{
  Fixture *fixture = user_data;
  MirqabArticle *article = mirqab_article_new ();

  fixture->n_read++;
  article->id = position + 1;
  article->text = g_strdup ("وصل الوزراء إلى العاصمة لبحث التعاون بين الدول.");
  article->given_title = g_strdup_printf ("عنوان المقال %u", position + 1);
  article->outlet = g_strdup ("وكالة الأنباء");
  article->given_day = mirqab_day_from_ymd (2025, 11, 20);

  return article;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "dossiers", "tiny", NULL);

  fixture->dossier = mirqab_dossier_load (folder, NULL);
  for (guint i = 0; i < N_ARTICLES; i++)
    fixture->facts[i] = (MirqabArticleFact) {
      i + 1, mirqab_day_from_ymd (2025, 11, 20), "وكالة الأنباء",
    };
  fixture->briefing = (MirqabBriefing) {
    .language = "ar",
    .from = MIRQAB_DAY_NONE,
    .to = MIRQAB_DAY_NONE,
    .dossier = fixture->dossier,
    .n_articles = N_ARTICLES,
    .article = make_article_cb,
    .article_data = fixture,
    .facts = fixture->facts,
  };
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->dossier);
}

static MirqabProof *
prove (Fixture *fixture,
       guint    n_composed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  MirqabProof *proof;

  fixture->n_read = 0;
  fixture->briefing.n_composed = n_composed;
  pdf = mirqab_briefing_make_pdf (&fixture->briefing, NULL, &error);
  g_assert_no_error (error);
  proof = mirqab_proof_new (pdf, &error);
  g_assert_no_error (error);

  return proof;
}

static void
assert_same_picture (MirqabProof *a,
                     MirqabProof *b,
                     guint        page)
{
  cairo_surface_t *first = mirqab_proof_render (a, page, .5);
  cairo_surface_t *second = mirqab_proof_render (b, page, .5);
  gsize size = (gsize) cairo_image_surface_get_stride (first) *
               (gsize) cairo_image_surface_get_height (first);

  g_assert_cmpint (cairo_image_surface_get_height (first), ==, 421);
  g_assert_cmpmem (cairo_image_surface_get_data (first), size,
                   cairo_image_surface_get_data (second), size);
  cairo_surface_destroy (first);
  cairo_surface_destroy (second);
}

static gboolean
has_ink (cairo_surface_t *surface)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface) * 4; x += 4)
      if (data[y * stride + x] < 0x80)
        return TRUE;

  return FALSE;
}

/* The first pages look as they will when all articles are set, and only the
 * articles on them are read. */
static void
test_first_pages (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (MirqabProof) all = prove (fixture, 0);
  g_autoptr (MirqabProof) first = NULL;
  cairo_surface_t *cover;

  g_assert_cmpuint (fixture->n_read, ==, N_ARTICLES);
  first = prove (fixture, 2);
  g_assert_cmpuint (fixture->n_read, ==, 2);
  g_assert_cmpuint (mirqab_proof_get_n_pages (first), <, mirqab_proof_get_n_pages (all));
  cover = mirqab_proof_render (all, 0, .5);
  g_assert_true (has_ink (cover));
  cairo_surface_destroy (cover);
  assert_same_picture (first, all, 0);
}

static void
test_size (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (MirqabProof) proof = NULL;
  double width, height;

  fixture->briefing.paper = MIRQAB_PAPER_LETTER;
  proof = prove (fixture, 1);
  mirqab_proof_get_size (proof, 0, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 612, .1);
  g_assert_cmpfloat_with_epsilon (height, 792, .1);
}

static void
rendered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GAsyncResult **answer = user_data;

  *answer = g_object_ref (result);
}

static void
test_worker (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (MirqabProof) proof = prove (fixture, 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) rendered = NULL;
  g_autoptr (GAsyncResult) cancelled = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;

  mirqab_proof_render_async (proof, 0, 1, NULL, rendered_cb, &rendered);
  mirqab_proof_render_async (proof, 0, 1, cancellable, rendered_cb, &cancelled);
  g_cancellable_cancel (cancellable);
  while (rendered == NULL || cancelled == NULL)
    g_main_context_iteration (NULL, TRUE);

  surface = mirqab_proof_render_finish (proof, rendered, NULL);
  g_assert_true (has_ink (surface));
  cairo_surface_destroy (surface);
  g_assert_null (mirqab_proof_render_finish (proof, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* Poppler's globals go when the process ends: no worker may be the last to let go. */
  g_clear_object (&rendered);
  g_clear_object (&cancelled);
  while (g_atomic_int_get (&G_OBJECT (proof)->ref_count) > 1)
    g_usleep (1000);
}

static void
test_no_pdf (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("no PDF", 6);
  g_autoptr (GError) error = NULL;

  g_assert_null (mirqab_proof_new (bytes, &error));
  g_assert_error (error, MIRQAB_BRIEFING_ERROR, MIRQAB_BRIEFING_ERROR_WRITE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/proof/first-pages", Fixture, NULL, set_up, test_first_pages, tear_down);
  g_test_add ("/proof/size", Fixture, NULL, set_up, test_size, tear_down);
  g_test_add ("/proof/worker", Fixture, NULL, set_up, test_worker, tear_down);
  g_test_add_func ("/proof/no-pdf", test_no_pdf);

  return g_test_run ();
}
