/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a person adds to a dossier: a folder of their own beside the archive,
 * DATA/dossiers/ID/, with files in the format of data/dossiers/FORMAT.md. It is
 * loaded on top of the dossier by mirqab_dossier_load_with_own (). */

typedef enum
{
  MIRQAB_OWN_DOSSIER_ERROR_NAME,      /* no name of two or more words */
  MIRQAB_OWN_DOSSIER_ERROR_EXISTS,    /* the name is there already */
  MIRQAB_OWN_DOSSIER_ERROR_NOT_FOUND, /* no such name among the person's own */
  MIRQAB_OWN_DOSSIER_ERROR_DAMAGED,   /* people.json is not understood, and left alone */
  MIRQAB_OWN_DOSSIER_ERROR_COMPLETE,  /* the folder is a whole dossier, not an addition */
} MirqabOwnDossierError;

#define MIRQAB_OWN_DOSSIER_ERROR (mirqab_own_dossier_error_quark ())
GQuark mirqab_own_dossier_error_quark (void);

/* A person to be added, as far as a text tells. */
typedef struct
{
  const char *name;        /* as printed */
  const char *language;    /* "ar", "en" or "ru" */
  const char *country;     /* nullable: code of a state of the dossier */
  const char *remark;      /* nullable: the title by which the text names the person */
  const char *spelling_of; /* nullable: id of the person of the dossier whose name this spells */
  const char *source;      /* link of the article, or who accepted the name and when */
} MirqabOwnPerson;

char     *mirqab_own_dossier_dup_folder    (const char             *data_folder,
                                            const char             *dossier_id);
char     *mirqab_own_dossier_add_person    (const char             *folder,
                                            const MirqabOwnPerson  *person,
                                            GError                **error);
gboolean  mirqab_own_dossier_remove_person (const char             *folder,
                                            const char             *name,
                                            GError                **error);
/* Called for each row of people.json; what it is given lasts for the call. */
typedef void (*MirqabOwnPersonFunc) (const MirqabOwnPerson *person,
                                     gpointer               user_data);

gboolean  mirqab_own_dossier_for_each      (const char             *folder,
                                            MirqabOwnPersonFunc     function,
                                            gpointer                user_data,
                                            GError                **error);
char    **mirqab_own_dossier_dup_names     (const char             *folder,
                                            GError                **error);

G_END_DECLS
