/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article-generator.h"

#include "article-grammar.h"

#include <math.h>
#include <string.h>

#define KEPT_FOR_REPEATS 64
#define REPEATS_OF_EIGHT 1
#define LONGEST_ARTICLE 24 /* sentences */

struct _MirqabArticleGenerator
{
  MirqabDossier *dossier;  /* owned */
  GRand         *random;   /* owned */
  MirqabDay      first;    /* days of publication lie in [first, last] */
  MirqabDay      last;
  MirqabDay      day;      /* of the article that is being made */
  guint          n_made;
  GPtrArray     *kept;     /* of owned MirqabArticle: to be repeated */
};

/* Zipf's law: the k-th most frequent of n is met 1/k as often as the first.
 * Inverse of the continuous approximation, exact enough for a benchmark. */
static guint
draw_zipf (MirqabArticleGenerator *self,
           guint                   n)
{
  double u = g_rand_double (self->random);
  guint rank = (guint) (exp (u * log ((double) n + 1.0)) - 1.0);

  return MIN (rank, n - 1);
}

/* Of the forms of a thing, most often the first: outlets differ in spelling. */
static const char *
draw_form (MirqabArticleGenerator *self,
           GPtrArray              *forms,
           MirqabFormKind          kind,
           const char             *otherwise)
{
  const MirqabForm *found[16];
  guint n_found = 0;

  for (guint i = 0; i < forms->len && n_found < G_N_ELEMENTS (found); i++)
    {
      const MirqabForm *form = g_ptr_array_index (forms, i);

      if (form->kind == kind && strcmp (form->language, "ar") == 0)
        found[n_found++] = form;
    }

  return n_found > 0 ? found[draw_zipf (self, n_found)]->text : otherwise;
}

static void
append_state (MirqabArticleGenerator *self,
              GString                *text,
              MirqabFormKind          kind)
{
  GPtrArray *states = mirqab_dossier_get_states (self->dossier);
  const MirqabState *state = g_ptr_array_index (states, draw_zipf (self, states->len));

  g_string_append (text, draw_form (self, state->forms, kind, state->name.ar));
}

static void
append_person (MirqabArticleGenerator *self,
               GString                *text)
{
  GPtrArray *people = mirqab_dossier_get_people (self->dossier);
  const MirqabPerson *person = g_ptr_array_index (people, draw_zipf (self, people->len));

  g_string_append (text, draw_form (self, person->forms, MIRQAB_FORM_NAME, person->name.ar));
}

static void
append_city (MirqabArticleGenerator *self,
             GString                *text)
{
  GPtrArray *places = mirqab_dossier_get_places (self->dossier);
  const MirqabPlace *place = g_ptr_array_index (places, draw_zipf (self, places->len));

  g_string_append (text, place->name.ar);
}

static void
append_body (MirqabArticleGenerator *self,
             GString                *text)
{
  GPtrArray *bodies = mirqab_dossier_get_bodies (self->dossier);
  const MirqabBody *body = g_ptr_array_index (bodies, draw_zipf (self, bodies->len));

  g_string_append (text, body->name.ar);
}

static void
append_day (MirqabArticleGenerator *self,
            GString                *text,
            MirqabDay               day,
            gboolean                is_today)
{
  static const char *const gulf[] = {
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
    "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
  };
  static const char *const levant[] = {
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
    "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
  };
  static const char *const weekdays[] = {
    "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد",
  };
  int year, month, day_of_month;

  mirqab_day_to_ymd (day, &year, &month, &day_of_month);
  if (is_today)
    g_string_append_printf (text, "اليوم %s ", weekdays[mirqab_day_weekday (day) - 1]);
  switch (g_rand_int_range (self->random, 0, is_today ? 2 : 4))
    {
    case 0:
      g_string_append_printf (text, "%d %s/%s %d", day_of_month, gulf[month - 1], levant[month - 1], year);
      break;
    case 1:
      g_string_append_printf (text, "%d %s %d", day_of_month, gulf[month - 1], year);
      break;
    case 2:
      g_string_append_printf (text, "%s/%s %d", gulf[month - 1], levant[month - 1], year);
      break;
    default:
      g_string_append_printf (text, "عام %d", year);
    }
}

static gboolean
append_name (MirqabArticleGenerator *self,
             GString                *text,
             const char             *symbol,
             gsize                   length)
{
  if (strncmp (symbol, "STATE", length) == 0)
    append_state (self, text, MIRQAB_FORM_NAME);
  else if (strncmp (symbol, "ADJECTIVE", length) == 0)
    append_state (self, text, MIRQAB_FORM_ADJECTIVE);
  else if (strncmp (symbol, "PERSON", length) == 0)
    append_person (self, text);
  else if (strncmp (symbol, "CITY", length) == 0)
    append_city (self, text);
  else if (strncmp (symbol, "BODY", length) == 0)
    append_body (self, text);
  else if (strncmp (symbol, "TODAY", length) == 0)
    append_day (self, text, self->day, TRUE);
  else if (strncmp (symbol, "PAST", length) == 0)
    append_day (self, text, self->day - g_rand_int_range (self->random, 1, 2000), FALSE);
  else if (strncmp (symbol, "FUTURE", length) == 0)
    append_day (self, text, self->day + g_rand_int_range (self->random, 1, 500), FALSE);
  else
    return FALSE;

  return TRUE;
}

static void
append_symbol (MirqabArticleGenerator *self,
               GString                *text,
               const char             *symbol,
               gsize                   length)
{
  const char *const *choices = mirqab_article_grammar_get (symbol, length);
  const char *rule;

  if (choices == NULL)
    {
      if (!append_name (self, text, symbol, length))
        g_error ("The grammar has no %.*s", (int) length, symbol);
      return;
    }

  rule = choices[g_rand_int_range (self->random, 0, (gint32) g_strv_length ((char **) choices))];
  while (*rule != '\0')
    {
      gsize plain = strcspn (rule, "{");

      g_string_append_len (text, rule, (gssize) plain);
      rule += plain;
      if (*rule == '{')
        {
          gsize name = strcspn (++rule, "}");

          append_symbol (self, text, rule, name);
          rule += name + 1;
        }
    }
}

static char *
make_text (MirqabArticleGenerator *self)
{
  GString *text = g_string_new (NULL);
  int n_sentences = 3 + (int) draw_zipf (self, LONGEST_ARTICLE);

  append_symbol (self, text, "title", strlen ("title"));
  g_string_append_c (text, '\n');
  append_symbol (self, text, "lead", strlen ("lead"));
  for (int i = 0; i < n_sentences; i++)
    {
      g_string_append_c (text, i % 3 == 0 ? '\n' : ' ');
      append_symbol (self, text, "sentence", strlen ("sentence"));
    }
  g_string_append_c (text, '\n');

  return g_string_free (text, FALSE);
}

/* The same story from another outlet: a sentence more. */
static char *
repeat_text (MirqabArticleGenerator *self)
{
  const MirqabArticle *earlier;
  GString *text;

  earlier = g_ptr_array_index (self->kept, (guint) g_rand_int_range (self->random, 0,
                                                                      (gint32) self->kept->len));
  self->day = earlier->given_day;
  text = g_string_new (earlier->text);
  append_symbol (self, text, "sentence", strlen ("sentence"));
  g_string_append_c (text, '\n');

  return g_string_free (text, FALSE);
}

static void
keep (MirqabArticleGenerator *self,
      MirqabArticle          *article)
{
  if (self->kept->len == KEPT_FOR_REPEATS)
    g_ptr_array_remove_index_fast (self->kept, self->n_made % KEPT_FOR_REPEATS);
  g_ptr_array_add (self->kept, mirqab_article_ref (article));
}

MirqabArticleGenerator *
mirqab_article_generator_new (MirqabDossier *dossier,
                              guint32        seed)
{
  MirqabArticleGenerator *self = g_new0 (MirqabArticleGenerator, 1);
  GPtrArray *events = mirqab_dossier_get_events (dossier);

  self->dossier = g_object_ref (dossier);
  self->random = g_rand_new_with_seed (seed);
  self->first = ((const MirqabReferenceEvent *) g_ptr_array_index (events, 0))->from;
  self->last = ((const MirqabReferenceEvent *) g_ptr_array_index (events, events->len - 1))->from;
  self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_article_unref);

  return self;
}

void
mirqab_article_generator_free (MirqabArticleGenerator *self)
{
  g_ptr_array_unref (self->kept);
  g_rand_free (self->random);
  g_object_unref (self->dossier);
  g_free (self);
}

/**
 * mirqab_article_generator_next:
 *
 * Returns: (transfer full): the next article, not analysed
 */
MirqabArticle *
mirqab_article_generator_next (MirqabArticleGenerator *self)
{
  GPtrArray *sources = mirqab_dossier_get_sources (self->dossier);
  const MirqabListedSource *source = g_ptr_array_index (sources, draw_zipf (self, sources->len));
  MirqabArticle *article = mirqab_article_new ();
  double age = g_rand_double (self->random);
  gboolean repeats = self->kept->len > 0 && g_rand_int_range (self->random, 0, 8) < REPEATS_OF_EIGHT;

  self->n_made++;
  self->day = self->last - (MirqabDay) (age * age * age * (self->last - self->first));
  article->text = repeats ? repeat_text (self) : make_text (self);
  article->given_day = self->day;
  article->outlet = g_strdup (source->name.ar);
  article->source_id = g_strdup (source->id);
  article->link = g_strdup_printf ("https://news.example/%u", self->n_made);
  article->capture_digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, article->text, -1);
  article->captured_at = (gint64) self->day * 24 * 60 * 60;
  if (!repeats)
    keep (self, article);

  return article;
}
