/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "archive/edit.h"

G_BEGIN_DECLS

typedef enum
{
  MIRQAB_CHANGE_READ,
  MIRQAB_CHANGE_STARRED,
  MIRQAB_CHANGE_REMOVED,
  MIRQAB_CHANGE_COLLECTED,
  MIRQAB_CHANGE_NOTE,
  MIRQAB_CHANGE_COLLECTION,
  MIRQAB_CHANGE_SAVED_SCOPE,
  MIRQAB_CHANGE_OWN_EVENT,
} MirqabChangeKind;

/* One row of the archive, as it is to be. */
typedef struct
{
  MirqabChangeKind  kind;
  gint64            id;       /* of the article, the collection or the saved scope */
  gint64            other;    /* the collection, where an article is put into one */
  gboolean          value;
  char             *text;     /* owned, nullable: a note or a name; NULL = there is none */
  char             *scope;    /* owned, nullable */
  int               position;
  MirqabOwnEvent   *event;    /* owned, nullable; text is its uid */
} MirqabChange;

struct _MirqabEdit
{
  GPtrArray *changes; /* of owned MirqabChange, in the order of doing */
};

MirqabChange *mirqab_edit_add (MirqabEdit       *self,
                               MirqabChangeKind  kind,
                               gint64            id);

G_END_DECLS
