/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "dossier/dossier.h"

G_BEGIN_DECLS

/* One object of a dossier file, and where it stands in it. Each reader below
 * gives what is sound and records what is not under the path of the field. */
typedef struct
{
  JsonObject *object;   /* borrowed from the parser */
  const char *file;     /* base name */
  const char *path;     /* as "states[3].periods[0]" */
  GPtrArray  *problems; /* of MirqabDossierProblem */
} MirqabRow;

typedef enum
{
  MIRQAB_FIELD_OPTIONAL,
  MIRQAB_FIELD_REQUIRED,
} MirqabFieldNeed;

typedef struct
{
  const char *name;
  int         value;
} MirqabRowChoice;

/* The fields "from" and "to", each written as a day, a month or a year. */
typedef struct
{
  MirqabDay       from;        /* first day of "from", or MIRQAB_DAY_NONE */
  MirqabDay       end_of_from; /* last day of "from", or MIRQAB_DAY_NONE */
  MirqabDay       to;          /* last day of "to", or MIRQAB_DAY_NONE */
  MirqabPrecision from_precision;
  MirqabPrecision to_precision;
} MirqabRowPeriod;

typedef void (*MirqabRowFunc) (const MirqabRow *row,
                               gpointer         user_data);

void         mirqab_row_complain    (const MirqabRow *row,
                                     const char      *field,
                                     const char      *format,
                                     ...) G_GNUC_PRINTF (3, 4);
void         mirqab_row_check_names (const MirqabRow *row,
                                     const char      *known);
const char  *mirqab_row_get_string  (const MirqabRow *row,
                                     const char      *field,
                                     MirqabFieldNeed  need);
const char  *mirqab_row_get_id      (const MirqabRow *row,
                                     const char      *field,
                                     MirqabFieldNeed  need);
const char  *mirqab_row_get_country (const MirqabRow *row,
                                     const char      *field,
                                     MirqabFieldNeed  need);
const char  *mirqab_row_get_known   (const MirqabRow *row,
                                     const char      *field,
                                     MirqabFieldNeed  need,
                                     GHashTable      *known);
gboolean     mirqab_row_is_new      (const MirqabRow *row,
                                     const char      *field,
                                     const char      *id,
                                     GHashTable      *known);
gboolean     mirqab_row_get_boolean (const MirqabRow *row,
                                     const char      *field);
double       mirqab_row_get_degrees (const MirqabRow *row,
                                     const char      *field,
                                     double           limit);
gboolean     mirqab_row_get_choice  (const MirqabRow       *row,
                                     const char            *field,
                                     const MirqabRowChoice *choices,
                                     int                   *value);
gboolean     mirqab_row_get_period  (const MirqabRow *row,
                                     MirqabFieldNeed  need,
                                     MirqabRowPeriod *period);
gboolean     mirqab_row_get_text    (const MirqabRow *row,
                                     const char      *field,
                                     MirqabFieldNeed  need,
                                     MirqabLocalText *text);
char       **mirqab_row_get_strings (const MirqabRow *row,
                                     const char      *field,
                                     MirqabFieldNeed  need);
GPtrArray   *mirqab_row_get_forms   (const MirqabRow *row);
void         mirqab_row_get_backing (const MirqabRow   *row,
                                     MirqabConfidence  *confidence,
                                     char            ***sources);
void         mirqab_row_for_each    (const MirqabRow *row,
                                     const char      *field,
                                     MirqabFieldNeed  need,
                                     MirqabRowFunc    func,
                                     gpointer         user_data);

G_END_DECLS
