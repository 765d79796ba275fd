/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "briefing/briefing.h"

G_BEGIN_DECLS

/* How briefings are made up, kept under names in one key file. */

typedef enum
{
  MIRQAB_TEMPLATE_ERROR_NOT_FOUND, /* there is none of that name */
  MIRQAB_TEMPLATE_ERROR_NAME,      /* an empty name */
  MIRQAB_TEMPLATE_ERROR_FILE,      /* the file cannot be read or written */
} MirqabTemplateError;

#define MIRQAB_TEMPLATE_ERROR (mirqab_template_error_quark ())
GQuark mirqab_template_error_quark (void);

/* All zero is a whole briefing in the language of the session. */
typedef struct
{
  char                *title;    /* owned, nullable: the dossier's name */
  char                *language; /* owned, nullable: by the session; "ar", "en", "ru" */
  MirqabPaper          paper;
  MirqabBriefingChoice choice;
} MirqabTemplate;

void            mirqab_template_clear     (MirqabTemplate       *self);

/* Where the templates of a person are. (transfer full) */
char           *mirqab_templates_dup_file (void);
/* (transfer full): the names, in order of the alphabet; empty without a file */
char          **mirqab_templates_list     (const char           *file,
                                           GError              **error);
/* What a newer or damaged file says and nobody understands is left at its default.
 * @template: is cleared and set on success */
gboolean        mirqab_templates_load     (const char           *file,
                                           const char           *name,
                                           MirqabTemplate       *template,
                                           GError              **error);
/* Takes the place of one of the same name. */
gboolean        mirqab_templates_save     (const char           *file,
                                           const char           *name,
                                           const MirqabTemplate *template,
                                           GError              **error);
gboolean        mirqab_templates_remove   (const char           *file,
                                           const char           *name,
                                           GError              **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MirqabTemplate, mirqab_template_clear)

G_END_DECLS
