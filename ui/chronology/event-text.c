/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "chronology/event-text.h"

#include <glib/gi18n.h>

#include "date-text.h"

const char *
mirqab_event_text_get_kind (MirqabEventKind kind)
{
  /* Translators: kinds of events */
  static const char *const names[MIRQAB_N_EVENT_KINDS] = {
    [MIRQAB_EVENT_SUMMIT] = NC_("event", "Summit"),
    [MIRQAB_EVENT_MINISTERIAL] = NC_("event", "Meeting"),
    [MIRQAB_EVENT_EXERCISE] = NC_("event", "Exercise"),
    [MIRQAB_EVENT_OPERATION] = NC_("event", "Operation"),
    [MIRQAB_EVENT_STATEMENT] = NC_("event", "Statement"),
    [MIRQAB_EVENT_DOCUMENT] = NC_("event", "Document"),
    [MIRQAB_EVENT_MEMBERSHIP] = NC_("event", "Membership"),
    [MIRQAB_EVENT_CHAIRMANSHIP] = NC_("event", "Chairmanship"),
    [MIRQAB_EVENT_VISIT] = NC_("event", "Visit"),
    [MIRQAB_EVENT_OTHER] = NC_("event", "Other Event"),
  };

  return g_dpgettext2 (NULL, "event", names[kind]);
}

/* NULL for what happened: that is nothing to mention. */
static const char *
get_status (MirqabEventStatus status)
{
  switch (status)
    {
    case MIRQAB_EVENT_PLANNED:
      /* Translators: of an event */
      return C_("event", "planned");
    case MIRQAB_EVENT_CANCELLED:
      /* Translators: of an event */
      return C_("event", "cancelled");
    case MIRQAB_EVENT_PAST:
    default:
      return NULL;
    }
}

/**
 * mirqab_event_text_get_own:
 *
 * Returns: (transfer none): what a person did to the event
 */
const char *
mirqab_event_text_get_own (const MirqabOwnEvent *own)
{
  if (own->parts->len == 0)
    return _("Added by you");
  if (own->is_apart)
    return _("Taken out of another event by you");
  if (own->set == 0)
    return _("Put together by you");
  return _("Corrected by you");
}

/**
 * mirqab_event_text_dup_kind:
 *
 * Returns: (transfer full): the kind, and that it is planned or cancelled
 */
char *
mirqab_event_text_dup_kind (const MirqabTimelineEvent *event)
{
  const char *status = get_status (event->status);

  if (status == NULL)
    return g_strdup (mirqab_event_text_get_kind (event->kind));

  return g_strdup_printf ("%s · %s", mirqab_event_text_get_kind (event->kind), status);
}

char *
mirqab_event_text_dup_date (const MirqabTimelineEvent *event)
{
  return mirqab_date_text_dup (event->from, event->to, event->precision);
}

static const char *
get_separator (void)
{
  /* Translators: between the items of a list */
  return C_("list", ", ");
}

char *
mirqab_event_text_dup_states (MirqabSession             *session,
                              const MirqabTimelineEvent *event)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; event->countries[i] != NULL; i++)
    {
      const char *name = mirqab_dossier_get_label (mirqab_session_get_dossier (session),
                                                   MIRQAB_MENTION_COUNTRY, event->countries[i],
                                                   mirqab_session_get_language (session));

      if (text->len > 0)
        g_string_append (text, get_separator ());
      g_string_append (text, name);
    }

  return g_string_free (text, FALSE);
}

char *
mirqab_event_text_dup_place (MirqabSession             *session,
                             const MirqabTimelineEvent *event)
{
  if (event->place == NULL)
    return g_strdup ("");

  return g_strdup (mirqab_dossier_get_label (mirqab_session_get_dossier (session),
                                             MIRQAB_MENTION_CITY, event->place,
                                             mirqab_session_get_language (session)));
}

/**
 * mirqab_event_text_dup_facts:
 *
 * Returns: (transfer full): kind, status, place and body in one line
 */
char *
mirqab_event_text_dup_facts (MirqabSession             *session,
                             const MirqabTimelineEvent *event)
{
  g_autofree char *kind = mirqab_event_text_dup_kind (event);
  g_autofree char *place = mirqab_event_text_dup_place (session, event);
  GString *text = g_string_new (kind);

  if (*place != '\0')
    g_string_append_printf (text, " · %s", place);
  if (event->body != NULL)
    g_string_append_printf (text, " · %s",
                            mirqab_dossier_get_label (mirqab_session_get_dossier (session),
                                                      MIRQAB_MENTION_BODY, event->body,
                                                      mirqab_session_get_language (session)));

  return g_string_free (text, FALSE);
}

/**
 * mirqab_event_text_dup_summary:
 *
 * Returns: (transfer full): the event in one line, for a tooltip or a screen
 *   reader
 */
char *
mirqab_event_text_dup_summary (MirqabSession             *session,
                               const MirqabTimelineEvent *event)
{
  const char *status = get_status (event->status);
  g_autofree char *date = mirqab_event_text_dup_date (event);
  g_autofree char *title = NULL;

  title = mirqab_timeline_event_dup_title (event, mirqab_session_get_language (session));
  /* The title may be of another direction than the line: FSI and PDI keep them
   * apart. */
  if (status != NULL)
    return g_strdup_printf ("%s (%s): \342\201\250%s\342\201\251", date, status, title);

  return g_strdup_printf ("%s: \342\201\250%s\342\201\251", date, title);
}

/**
 * mirqab_event_text_dup_tooltip:
 *
 * Returns: (transfer full): date, title and facts, a line each
 */
char *
mirqab_event_text_dup_tooltip (MirqabSession             *session,
                               const MirqabTimelineEvent *event)
{
  g_autofree char *date = mirqab_event_text_dup_date (event);
  g_autofree char *facts = mirqab_event_text_dup_facts (session, event);
  g_autofree char *title = NULL;

  title = mirqab_timeline_event_dup_title (event, mirqab_session_get_language (session));

  return g_strdup_printf ("%s\n%s\n%s", date, title, facts);
}
