/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/suggestions.h"

#include "language/folding.h"

#define MAX_SHOWN 3
#define MAX_LETTERS 63

typedef struct
{
  char  *shown;    /* owned */
  guint  distance;
} Offer;

struct _MirqabctlSuggestions
{
  gunichar *typed;   /* owned, folded */
  glong     n_typed;
  GArray   *offers;  /* of Offer: the nearest, nearest first */
};

static gunichar *
fold_to_letters (const char *text,
                 glong      *n)
{
  g_autofree char *folded = mirqab_fold (text);
  gunichar *letters = g_utf8_to_ucs4_fast (folded, -1, n);

  *n = MIN (*n, MAX_LETTERS);

  return letters;
}

static void
clear_offer (gpointer data)
{
  g_free (((Offer *) data)->shown);
}

MirqabctlSuggestions *
mirqabctl_suggestions_new (const char *typed)
{
  MirqabctlSuggestions *self = g_new0 (MirqabctlSuggestions, 1);

  self->typed = fold_to_letters (typed, &self->n_typed);
  self->offers = g_array_new (FALSE, FALSE, sizeof (Offer));
  g_array_set_clear_func (self->offers, clear_offer);

  return self;
}

void
mirqabctl_suggestions_free (MirqabctlSuggestions *self)
{
  g_array_unref (self->offers);
  g_free (self->typed);
  g_free (self);
}

/* Letters to insert, remove, replace or exchange with their neighbour (the
 * optimal string alignment distance). */
static guint
measure_distance (const gunichar *a,
                  glong           n_a,
                  const gunichar *b,
                  glong           n_b)
{
  guint rows[3][MAX_LETTERS + 1];

  for (glong j = 0; j <= n_b; j++)
    rows[0][j] = (guint) j;
  for (glong i = 1; i <= n_a; i++)
    {
      const guint *before = rows[(i - 1) % 3], *two_before = rows[(i + 1) % 3];
      guint *row = rows[i % 3];

      row[0] = (guint) i;
      for (glong j = 1; j <= n_b; j++)
        {
          row[j] = MIN (MIN (before[j], row[j - 1]) + 1, before[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], two_before[j - 2] + 1);
        }
    }

  return rows[n_a % 3][n_b];
}

static gboolean
is_offered (MirqabctlSuggestions *self,
            const char           *shown)
{
  for (guint i = 0; i < self->offers->len; i++)
    if (g_str_equal (g_array_index (self->offers, Offer, i).shown, shown))
      return TRUE;

  return FALSE;
}

/**
 * mirqabctl_suggestions_offer:
 * @name: what the person would have typed
 * @shown: what is shown of it
 */
void
mirqabctl_suggestions_offer (MirqabctlSuggestions *self,
                             const char           *name,
                             const char           *shown)
{
  glong n;
  g_autofree gunichar *letters = fold_to_letters (name, &n);
  guint distance = measure_distance (self->typed, self->n_typed, letters, n);
  guint position = 0;
  Offer offer = { NULL };

  /* Every third letter may be wrong. */
  if (distance > (guint) MAX (self->n_typed, n) / 3 || is_offered (self, shown))
    return;

  while (position < self->offers->len
         && g_array_index (self->offers, Offer, position).distance <= distance)
    position++;
  offer.shown = g_strdup (shown);
  offer.distance = distance;
  g_array_insert_val (self->offers, position, offer);
  if (self->offers->len > MAX_SHOWN)
    g_array_set_size (self->offers, MAX_SHOWN);
}

/**
 * mirqabctl_suggestions_dup_text:
 *
 * Returns: (transfer full) (nullable): the nearest names, %NULL when none is near
 */
char *
mirqabctl_suggestions_dup_text (MirqabctlSuggestions *self)
{
  GString *text;

  if (self->offers->len == 0)
    return NULL;

  text = g_string_new (NULL);
  for (guint i = 0; i < self->offers->len; i++)
    {
      const Offer *offer = &g_array_index (self->offers, Offer, i);

      if (offer->distance > g_array_index (self->offers, Offer, 0).distance)
        break;
      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", offer->shown);
    }

  return g_string_free (text, FALSE);
}
