/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "article/findings.h"
#include "dossier/local-text.h"
#include "language/day.h"

G_BEGIN_DECLS

/* An organisation that is followed: constant data, read from a folder of JSON
 * (data/dossiers/FORMAT.md). Everything handed out below belongs to the
 * dossier; identifiers are interned strings. Safe to read from any thread. */

typedef enum
{
  MIRQAB_CONFIDENCE_UNSUPPORTED,
  MIRQAB_CONFIDENCE_LOW,
  MIRQAB_CONFIDENCE_MEDIUM,
  MIRQAB_CONFIDENCE_HIGH,
} MirqabConfidence;

typedef enum
{
  MIRQAB_MEMBERSHIP_NONE,
  MIRQAB_MEMBERSHIP_OBSERVER,
  MIRQAB_MEMBERSHIP_FORMER,
  MIRQAB_MEMBERSHIP_FROZEN,
  MIRQAB_MEMBERSHIP_MEMBER,
} MirqabMembership;

typedef enum
{
  MIRQAB_FORM_NAME,      /* a full name of the thing */
  MIRQAB_FORM_ADJECTIVE, /* nisba or demonym of a state: الروسي, Russian */
  MIRQAB_FORM_SURNAME,   /* of a person: counts after a full mention */
  MIRQAB_FORM_SHORT,     /* loose or short name that needs its context: المنظمة */
  MIRQAB_FORM_OUTLET,    /* a name that only looks like this one (an outlet's): never a mention */
} MirqabFormKind;

/* A spelling by which something is recognised in text; never shown. */
typedef struct
{
  char           *text;
  char            language[3]; /* ISO 639-1 */
  MirqabFormKind  kind;
} MirqabForm;

typedef struct
{
  MirqabMembership membership;
  MirqabDay        from; /* or MIRQAB_DAY_NONE */
  MirqabDay        to;   /* last day; MIRQAB_DAY_NONE = still so */
  MirqabPrecision  from_precision; /* DAY, MONTH or YEAR: how exactly from is known */
  MirqabPrecision  to_precision;
  MirqabConfidence confidence;
  MirqabLocalText  note; /* may be empty */
  char           **sources;
} MirqabMembershipPeriod;

typedef struct
{
  const char      *code;    /* ISO 3166-1 alpha-2 */
  const char      *numeric; /* ISO 3166-1 numeric, three digits */
  MirqabLocalText  name;
  MirqabLocalText  short_name; /* may be empty */
  GPtrArray       *forms;   /* of MirqabForm */
  const char      *capital; /* place id, nullable */
  GArray          *periods; /* of MirqabMembershipPeriod, in order of time; empty for a state that never was in */
} MirqabState;

typedef struct
{
  const char       *office; /* office id */
  const char       *country;/* nullable: of the office (president of ...) */
  MirqabDay         from;   /* or MIRQAB_DAY_NONE: not known */
  MirqabDay         to;     /* or MIRQAB_DAY_NONE: in office when last seen */
  MirqabPrecision   from_precision; /* DAY, MONTH or YEAR: how exactly from is known */
  MirqabPrecision   to_precision;
  gboolean          acting;
  MirqabConfidence  confidence;
  char            **sources;
} MirqabTerm;

typedef struct
{
  const char      *id;
  MirqabLocalText  name;
  const char      *country; /* nullable */
  GPtrArray       *forms;   /* of MirqabForm */
  GArray          *terms;   /* of MirqabTerm, in order of time */
} MirqabPerson;

/* A post that people hold, by which texts name them: الرئيس الروسي. */
typedef struct
{
  const char      *id;
  const char      *body;  /* nullable: the body whose post it is */
  MirqabLocalText  name;
  GPtrArray       *forms; /* of MirqabForm: titles, to be combined with a state's name or adjective unless body is set */
} MirqabOffice;

typedef enum
{
  MIRQAB_PLACE_CITY,
  MIRQAB_PLACE_REGION,
  MIRQAB_PLACE_RANGE, /* military training ground */
} MirqabPlaceKind;

typedef struct
{
  const char       *id;
  MirqabPlaceKind   kind;
  const char       *country;
  MirqabLocalText   name;
  GPtrArray        *forms;   /* of MirqabForm */
  double            latitude;  /* degrees WGS 84; NAN = not known */
  double            longitude;
  gboolean          is_capital;
} MirqabPlace;

typedef struct
{
  const char       *id;
  gboolean          is_organisation; /* the organisation that the dossier follows */
  const char       *country; /* nullable: the state for which its name stands (Kremlin) */
  MirqabEventKind   meets_as; /* what a session of it is, MIRQAB_EVENT_OTHER if nothing of its own */
  MirqabLocalText   name;
  MirqabLocalText   short_name; /* may be empty */
  GPtrArray        *forms;   /* of MirqabForm */
  MirqabConfidence  confidence;
  char            **sources;
} MirqabBody;

typedef struct
{
  const char       *country;
  const char       *chair;  /* person id, nullable */
  MirqabDay         from;
  MirqabDay         to;     /* last day */
  MirqabLocalText   motto;  /* may be empty */
  MirqabConfidence  confidence;
  char            **sources;
} MirqabChairmanship;

typedef struct
{
  const char        *id;
  MirqabDay          from;
  MirqabDay          to;
  MirqabPrecision    precision; /* DAY, RANGE, MONTH or YEAR */
  MirqabEventKind    kind;
  MirqabEventStatus  status;
  const char        *place;     /* nullable */
  const char        *body;      /* nullable */
  const char       **countries; /* NULL-terminated: states concerned */
  MirqabLocalText    title;
  MirqabConfidence   confidence;
  char             **sources;
} MirqabReferenceEvent;

typedef struct
{
  const char      *id;
  MirqabLocalText  name;
  char            *homepage;  /* nullable */
  char            *feed;      /* nullable */
  char            *language;  /* ISO 639-1 */
  char            *country;   /* nullable, ISO 3166-1 alpha-2 */
  gboolean         enabled;   /* fetched unless a person pauses it */
} MirqabListedSource;

/* Something wrong in a dossier, for the person who keeps it. */
typedef struct
{
  char *file;    /* base name, as "states.json"; path of one that a person added */
  char *field;   /* as "states[3].periods[0].from" */
  char *message; /* untranslated sentence */
} MirqabDossierProblem;

typedef enum
{
  MIRQAB_DOSSIER_ERROR_NOT_FOUND, /* no folder, or no dossier.json in it */
  MIRQAB_DOSSIER_ERROR_INVALID,   /* dossier.json itself cannot be used */
} MirqabDossierError;

#define MIRQAB_DOSSIER_ERROR (mirqab_dossier_error_quark ())
GQuark mirqab_dossier_error_quark (void);

#define MIRQAB_TYPE_DOSSIER (mirqab_dossier_get_type ())
G_DECLARE_FINAL_TYPE (MirqabDossier, mirqab_dossier, MIRQAB, DOSSIER, GObject)

MirqabDossier *mirqab_dossier_load          (const char  *folder,
                                             GError     **error);
MirqabDossier *mirqab_dossier_load_with_own (const char  *folder,
                                             const char  *data_folder,
                                             GError     **error);

const char            *mirqab_dossier_get_folder        (MirqabDossier *self);
const char            *mirqab_dossier_get_id            (MirqabDossier *self);
const MirqabLocalText *mirqab_dossier_get_name          (MirqabDossier *self);
const MirqabLocalText *mirqab_dossier_get_short_name    (MirqabDossier *self);
const char            *mirqab_dossier_get_digest        (MirqabDossier *self);
const char *const     *mirqab_dossier_get_credits       (MirqabDossier *self);
GPtrArray             *mirqab_dossier_get_problems      (MirqabDossier *self);
char                  *mirqab_dossier_problem_dup_place (const MirqabDossierProblem *problem);

/* (element-type …) arrays in the order of the files */
GPtrArray *mirqab_dossier_get_states        (MirqabDossier *self); /* MirqabState: those that are or were in first */
GPtrArray *mirqab_dossier_get_people        (MirqabDossier *self); /* MirqabPerson */
GPtrArray *mirqab_dossier_get_offices       (MirqabDossier *self); /* MirqabOffice */
GPtrArray *mirqab_dossier_get_places        (MirqabDossier *self); /* MirqabPlace */
GPtrArray *mirqab_dossier_get_bodies        (MirqabDossier *self); /* MirqabBody */
GPtrArray *mirqab_dossier_get_chairmanships (MirqabDossier *self); /* MirqabChairmanship, by from */
GPtrArray *mirqab_dossier_get_events        (MirqabDossier *self); /* MirqabReferenceEvent, by from */
GPtrArray *mirqab_dossier_get_sources       (MirqabDossier *self); /* MirqabListedSource */

const MirqabState  *mirqab_dossier_find_state  (MirqabDossier *self,
                                                const char    *code);
const MirqabPerson *mirqab_dossier_find_person (MirqabDossier *self,
                                                const char    *id);
const MirqabPlace  *mirqab_dossier_find_place  (MirqabDossier *self,
                                                const char    *id);
const MirqabBody   *mirqab_dossier_find_body   (MirqabDossier *self,
                                                const char    *id);
const MirqabOffice *mirqab_dossier_find_office (MirqabDossier *self,
                                                const char    *id);

MirqabMembership mirqab_state_get_membership (const MirqabState *state,
                                              MirqabDay          day);
const MirqabChairmanship *
mirqab_dossier_get_chairmanship_on           (MirqabDossier *self,
                                              MirqabDay      day);
const char *mirqab_dossier_get_label         (MirqabDossier     *self,
                                              MirqabMentionKind  kind,
                                              const char        *id,
                                              const char        *language);

G_END_DECLS
