/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The traditions in which months are named. */
typedef enum
{
  MIRQAB_NAMING_GULF,     /* يناير: Egypt, the Gulf, Sudan, Yemen */
  MIRQAB_NAMING_LEVANT,   /* كانون الثاني: Syria, Iraq, Lebanon, Jordan, Palestine */
  MIRQAB_NAMING_ALGERIA,  /* جانفي: Algeria, Tunisia */
  MIRQAB_NAMING_MOROCCO,  /* غشت: Morocco */
  MIRQAB_NAMING_HIJRI,    /* محرم: the Islamic calendar everywhere */
  MIRQAB_NAMING_RUSSIAN,
  MIRQAB_NAMING_ENGLISH,
} MirqabMonthNaming;

typedef struct
{
  MirqabMonthNaming naming;
  int               month;     /* 1 to 12 */
  gboolean          is_risky;  /* is an ordinary word or a person's name as well */
  const char       *words;     /* spellings, separated by spaces, not folded */
} MirqabMonthNames;

const MirqabMonthNames *mirqab_month_names_get (guint *n_names);

G_END_DECLS
