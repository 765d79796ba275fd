/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/findings.h"

G_BEGIN_DECLS

/* Part of an event that a person made: an event of the dossier, or what a
 * sentence of an article reports. */
typedef struct
{
  const char      *reference; /* interned, nullable: the dossier's; else */
  gint64           article;
  guint32          sentence;  /* where it begins in the text */
  MirqabEventKind  kind;      /* as analysis had it: a sentence may report two */
  MirqabDay        from;
} MirqabEventPart;

/* What of an event a person has set. */
typedef enum
{
  MIRQAB_OWN_KIND      = 1 << 0,
  MIRQAB_OWN_STATUS    = 1 << 1,
  MIRQAB_OWN_DATE      = 1 << 2, /* precision, from and to */
  MIRQAB_OWN_PLACE     = 1 << 3,
  MIRQAB_OWN_BODY      = 1 << 4,
  MIRQAB_OWN_COUNTRIES = 1 << 5,
  MIRQAB_OWN_TITLE     = 1 << 6,
} MirqabOwnFields;

/* An event that a person corrected, put together of several, took out of
 * another one, hid or added. Reference counted; constant once handed on. */
typedef struct
{
  gint64             id;        /* of the archive, 0 before it is kept */
  char              *uid;       /* owned: never changes */
  guint              edition;   /* grows with each correction */
  gint64             changed_at;/* seconds since 1970 UTC */
  gboolean           is_hidden;
  gboolean           is_apart;  /* taken out of another event: nothing new joins it */
  MirqabOwnFields    set;       /* which of these count */
  MirqabEventKind    kind;
  MirqabEventStatus  status;
  MirqabPrecision    precision;
  MirqabDay          from;
  MirqabDay          to;
  const char        *place;     /* interned, nullable */
  const char        *body;      /* interned, nullable */
  const char       **countries; /* owned array of interned codes, nullable */
  char              *title;     /* owned, nullable */
  GArray            *parts;     /* of MirqabEventPart; none when added by hand */
} MirqabOwnEvent;

MirqabOwnEvent *mirqab_own_event_new    (void);
MirqabOwnEvent *mirqab_own_event_copy   (const MirqabOwnEvent *event);
MirqabOwnEvent *mirqab_own_event_ref    (MirqabOwnEvent       *event);
void            mirqab_own_event_unref  (MirqabOwnEvent       *event);
void            mirqab_own_event_set_countries
                                        (MirqabOwnEvent       *event,
                                         const char *const    *codes);
void            mirqab_own_event_join   (MirqabOwnEvent       *event,
                                         const MirqabOwnEvent *other);
const char     *mirqab_own_event_get_deed
                                        (const MirqabOwnEvent *event);
gboolean        mirqab_event_part_equal (const MirqabEventPart *a,
                                         const MirqabEventPart *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MirqabOwnEvent, mirqab_own_event_unref)

G_END_DECLS
