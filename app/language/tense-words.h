/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a word says about the tense of its clause. */
typedef enum
{
  MIRQAB_CUE_NONE,
  MIRQAB_CUE_PAST,
  MIRQAB_CUE_PAST_IN_FRONT, /* a verb where its clause begins, elsewhere a noun: عقد */
  MIRQAB_CUE_FUTURE,
  MIRQAB_CUE_PLAN,          /* future, unless كان stands before it: كان مقررا */
  MIRQAB_CUE_EVENT_PRESENT, /* present of a thing that is scheduled: يلتقي، تنطلق */
  MIRQAB_CUE_NOUN,          /* looks like a verb and is none */
  MIRQAB_CUE_CANCELLED,
  MIRQAB_CUE_ANNOUNCED,     /* a past verb, and what it announces is to come */
  MIRQAB_CUE_ARRANGEMENT,   /* إجراء: a noun that may be announced */
} MirqabTenseCue;

/* How the words of a row are written. */
typedef enum
{
  MIRQAB_FORM_WHOLE,   /* as they stand in texts */
  MIRQAB_FORM_PAST,    /* verbs, "he"; the other persons are made from it */
  MIRQAB_FORM_PRESENT, /* verbs without their prefix ي or ت */
} MirqabTenseForm;

typedef struct
{
  MirqabTenseCue  cue;
  MirqabTenseForm form;
  const char     *words; /* separated by spaces, not folded */
} MirqabTenseWords;

const MirqabTenseWords *mirqab_tense_words_get (guint *n_rows);

G_END_DECLS
