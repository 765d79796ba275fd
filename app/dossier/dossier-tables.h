/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier/dossier-row.h"

G_BEGIN_DECLS

/* All rows of a dossier, and the index by which they find one another. The
 * files are read in an order in which a row names only what was read before
 * it: bodies, states, places, offices, people, chairmanships, events. */
typedef struct
{
  GPtrArray  *states;        /* of MirqabState */
  GPtrArray  *people;        /* of MirqabPerson */
  GPtrArray  *offices;       /* of MirqabOffice */
  GPtrArray  *places;        /* of MirqabPlace */
  GPtrArray  *bodies;        /* of MirqabBody */
  GPtrArray  *chairmanships; /* of MirqabChairmanship */
  GPtrArray  *events;        /* of MirqabReferenceEvent */
  GPtrArray  *sources;       /* of MirqabListedSource */
  GHashTable *states_by_id;  /* interned id -> row of the array */
  GHashTable *people_by_id;
  GHashTable *offices_by_id;
  GHashTable *places_by_id;
  GHashTable *bodies_by_id;
  GHashTable *events_by_id;
  GHashTable *sources_by_id;
} MirqabDossierTables;

void mirqab_dossier_tables_init  (MirqabDossierTables *tables);
void mirqab_dossier_tables_clear (MirqabDossierTables *tables);
void mirqab_dossier_tables_sort  (MirqabDossierTables *tables);

GArray *mirqab_membership_periods_new (void);
GArray *mirqab_terms_new              (void);

/* Readers of one row each; user_data is the MirqabDossierTables. */
void mirqab_read_body         (const MirqabRow *row, gpointer user_data);
void mirqab_read_state        (const MirqabRow *row, gpointer user_data);
void mirqab_read_place        (const MirqabRow *row, gpointer user_data);
void mirqab_read_office       (const MirqabRow *row, gpointer user_data);
void mirqab_read_person       (const MirqabRow *row, gpointer user_data);
void mirqab_read_chairmanship (const MirqabRow *row, gpointer user_data);
void mirqab_read_event        (const MirqabRow *row, gpointer user_data);
void mirqab_read_source       (const MirqabRow *row, gpointer user_data);

G_END_DECLS
