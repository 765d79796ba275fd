/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-article"

#include "article/own-event.h"

static void
clear_event (gpointer data)
{
  MirqabOwnEvent *event = data;

  g_free (event->uid);
  g_free (event->countries);
  g_free (event->title);
  g_array_unref (event->parts);
}

/**
 * mirqab_own_event_new:
 *
 * Returns: (transfer full): of which nothing is set, with a name of its own
 */
MirqabOwnEvent *
mirqab_own_event_new (void)
{
  MirqabOwnEvent *event = g_atomic_rc_box_new0 (MirqabOwnEvent);
  g_autofree char *uuid = g_uuid_string_random ();

  event->uid = g_strdup_printf ("own-%s", uuid);
  event->edition = 1;
  event->from = MIRQAB_DAY_NONE;
  event->to = MIRQAB_DAY_NONE;
  event->parts = g_array_new (FALSE, FALSE, sizeof (MirqabEventPart));

  return event;
}

/**
 * mirqab_own_event_copy:
 *
 * Returns: (transfer full): one to change, of the same name
 */
MirqabOwnEvent *
mirqab_own_event_copy (const MirqabOwnEvent *event)
{
  MirqabOwnEvent *copy = mirqab_own_event_new ();

  g_return_val_if_fail (event != NULL, copy);

  g_free (copy->uid);
  copy->uid = g_strdup (event->uid);
  copy->edition = event->edition;
  copy->changed_at = event->changed_at;
  copy->is_hidden = event->is_hidden;
  copy->is_apart = event->is_apart;
  copy->set = event->set;
  copy->kind = event->kind;
  copy->status = event->status;
  copy->precision = event->precision;
  copy->from = event->from;
  copy->to = event->to;
  copy->place = event->place;
  copy->body = event->body;
  if (event->countries != NULL)
    mirqab_own_event_set_countries (copy, event->countries);
  copy->title = g_strdup (event->title);
  g_array_append_vals (copy->parts, event->parts->data, event->parts->len);

  return copy;
}

MirqabOwnEvent *
mirqab_own_event_ref (MirqabOwnEvent *event)
{
  return g_atomic_rc_box_acquire (event);
}

void
mirqab_own_event_unref (MirqabOwnEvent *event)
{
  g_atomic_rc_box_release_full (event, clear_event);
}

/**
 * mirqab_own_event_set_countries:
 * @codes: NULL-terminated
 */
void
mirqab_own_event_set_countries (MirqabOwnEvent    *event,
                                const char *const *codes)
{
  guint n_codes;

  g_return_if_fail (event != NULL && codes != NULL);

  n_codes = g_strv_length ((char **) codes);
  g_free (event->countries);
  event->countries = g_new0 (const char *, n_codes + 1);
  for (guint i = 0; i < n_codes; i++)
    event->countries[i] = g_intern_string (codes[i]);
}

/* Equal strings are equal pointers: they are interned. */
gboolean
mirqab_event_part_equal (const MirqabEventPart *a,
                         const MirqabEventPart *b)
{
  if (a->reference != NULL || b->reference != NULL)
    return a->reference == b->reference;

  return a->article == b->article && a->sentence == b->sentence && a->kind == b->kind
         && a->from == b->from;
}

static gboolean
has_part (const MirqabOwnEvent  *event,
          const MirqabEventPart *part)
{
  for (guint i = 0; i < event->parts->len; i++)
    if (mirqab_event_part_equal (&g_array_index (event->parts, MirqabEventPart, i), part))
      return TRUE;

  return FALSE;
}

static void
take_fields (MirqabOwnEvent       *event,
             const MirqabOwnEvent *other,
             MirqabOwnFields       fields)
{
  if ((fields & MIRQAB_OWN_KIND) != 0)
    event->kind = other->kind;
  if ((fields & MIRQAB_OWN_STATUS) != 0)
    event->status = other->status;
  if ((fields & MIRQAB_OWN_DATE) != 0)
    {
      event->precision = other->precision;
      event->from = other->from;
      event->to = other->to;
    }
  if ((fields & MIRQAB_OWN_PLACE) != 0)
    event->place = other->place;
  if ((fields & MIRQAB_OWN_BODY) != 0)
    event->body = other->body;
  if ((fields & MIRQAB_OWN_COUNTRIES) != 0)
    mirqab_own_event_set_countries (event, other->countries);
  if ((fields & MIRQAB_OWN_TITLE) != 0)
    {
      g_free (event->title);
      event->title = g_strdup (other->title);
    }
  event->set |= fields;
}

/**
 * mirqab_own_event_join:
 *
 * Adds the parts of @other, and what was set of it where nothing is set of
 * @event.
 */
void
mirqab_own_event_join (MirqabOwnEvent       *event,
                       const MirqabOwnEvent *other)
{
  g_return_if_fail (event != NULL && other != NULL);

  for (guint i = 0; i < other->parts->len; i++)
    {
      const MirqabEventPart *part = &g_array_index (other->parts, MirqabEventPart, i);

      if (!has_part (event, part))
        g_array_append_val (event->parts, *part);
    }
  take_fields (event, other, other->set & ~event->set);
  event->edition = MAX (event->edition, other->edition);
}

/**
 * mirqab_own_event_get_deed:
 *
 * Returns: what the person did, for programs: "hidden", "added", "apart",
 *   "joined" or "corrected"
 */
const char *
mirqab_own_event_get_deed (const MirqabOwnEvent *event)
{
  if (event->is_hidden)
    return "hidden";
  if (event->parts->len == 0)
    return "added";
  if (event->is_apart)
    return "apart";

  return event->set == 0 ? "joined" : "corrected";
}
